// Passkeys: asks the browser for one where it can, and tells the server what it said. All else works without this file.
const place = document.querySelector('[data-passkeys]');
const can = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.isSecureContext;

async function post(path, body) {
    const token = document.querySelector('input[name="form-token"]').value;
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Form-Token': token }, body: JSON.stringify(body) });
    const told = await answer.json();
    if (!answer.ok)
        throw new Error(told.detail);
    return told;
}

async function signIn(prefix) {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await post(prefix + '/signin/passkey/options', {}));
    const credential = await navigator.credentials.get({ publicKey });
    return post(prefix + '/signin/passkey', { credential: credential.toJSON(), back: place.dataset.back ?? '' });
}

async function add(prefix) {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await post(prefix + '/account/passkeys/options', {}));
    const credential = await navigator.credentials.create({ publicKey });
    return post(prefix + '/account/passkeys', { credential: credential.toJSON(), name: place.querySelector('input[name="name"]').value });
}

if (place && can) {
    place.hidden = false;
    const button = place.querySelector('button');
    const status = place.querySelector('[role="status"]');
    button.addEventListener('click', async () => {
        button.disabled = true;
        status.textContent = '';
        try {
            const prefix = document.documentElement.lang === 'en' ? '' : '/' + document.documentElement.lang;
            const { to } = await (place.dataset.passkeys === 'signin' ? signIn(prefix) : add(prefix));
            location.assign(to);
        } catch (failure) {
            status.textContent = failure.message;
            button.disabled = false;
        }
    });
}
