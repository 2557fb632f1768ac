// Says at once that the calculator cannot be opened, where the browser is too old or a file is missing; the
// style says so by itself after ten seconds. Written for browsers that know nothing newer.
(function () {
  function failed() {
    var place = document.getElementById('kommunkalkyl');
    if (place && place.querySelector('.unloaded')) place.className += ' failed';
  }
  if (!('noModule' in document.createElement('script')) || typeof WebAssembly !== 'object') failed();
  addEventListener('error', failed, true);
  addEventListener('unhandledrejection', failed);
})();
