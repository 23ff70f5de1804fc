// Blazor puts one page in the place of another without loading it. What a browser does where it loads one is done here: it says that it takes a while,
// begins at the top with the page's title in focus, goes back to where somebody was, and says that nothing answers.
(() => {
    'use strict';
    const root = document.documentElement;
    const left = new Map(); // how far down the pages of the history were left
    let way = 'push';

    const entry = () => window.navigation?.currentEntry?.key;
    window.navigation?.addEventListener('currententrychange', change => {
        way = change.navigationType ?? way;
        left.set(change.from.key, scrollY);
    });
    addEventListener('submit', () => { way = 'push'; });

    Blazor.addEventListener('enhancednavigationstart', () => root.setAttribute('data-busy', ''));
    Blazor.addEventListener('enhancednavigationend', () => {
        root.removeAttribute('data-busy');
        document.querySelector('h1')?.focus({ preventScroll: true });
        scrollTo(0, way === 'traverse' ? left.get(entry()) ?? 0 : 0);
    });

    // Of a request that failed Blazor tells nobody. The address is the new one by then, so asking for it shows what there is, or the browser's own words.
    // To reload it would send a form again where this page is the answer to one.
    addEventListener('unhandledrejection', () => root.hasAttribute('data-busy') && location.replace(location.href.split('#')[0]));
})();
