/* Says that scripts run, before the page is drawn. Everything works and is visible without this file. */
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) document.body.classList.add("govuk-frontend-supported");
