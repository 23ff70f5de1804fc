using System.Security.Claims;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Consent in Zoho Books, for a connection that is added or whose authorization ended, and other credentials for Procore. What is new is checked before it takes the place of anything.</summary>
internal static class ConsentForms
{
    private const string NotWaitedFor =
        "This is no answer that is waited for here, and nothing was done: it was taken already, it is more than ten minutes old, it comes in another browser than the one that asked, or the host was started again since. "
        + "Begin again on the page Set-up.";

    /// <summary>Asks for consent for a connection that is there: the first of two clicks.</summary>
    public static async Task<IResult> AuthorizeAsync(SyncRuntime runtime, ConsentDesk desk, WebSettings web, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        var asked = new AskedConsent(
            new(connection, await CredentialsAsync(runtime, connection.Id, cancellationToken)),
            added: null,
            user.By(),
            PageConsent.Redirect(web, context.Request));
        return await SendAsync(runtime, desk, context, asked, PageConsent.Scopes((await runtime.Engine.GetPoliciesAsync(connection.Id, cancellationToken)).Policies, form["scopes"].ToString()), cancellationToken);
    }

    /// <summary>Says where to go for consent, and waits for the answer from then on.</summary>
    public static async Task<IResult> SendAsync(SyncRuntime runtime, ConsentDesk desk, HttpContext context, AskedConsent asked, string scopes, CancellationToken cancellationToken)
    {
        var address = await PageConsent.AddressAsync(runtime.Systems, asked, scopes, cancellationToken);
        desk.Put(asked);
        context.Response.Cookies.Append(
            CookieOf(context.Request),
            asked.Browser,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax, // comes along when Zoho sends the browser back
                Secure = context.Request.IsHttps,
                Path = PageConsent.AnswerPath,
                MaxAge = ConsentDesk.Lifetime,
            });
        return PageEndpoints.Page<ConsentPage>(new ConsentView(
            PageWords.Name(asked.Connection.Connection.Name), address.AbsoluteUri, asked.Redirect.AbsoluteUri, scopes.Split(','), asked.Added is null));
    }

    /// <summary>Takes Zoho's answer.</summary>
    public static async Task<IResult> AnswerAsync(SyncRuntime runtime, ConsentDesk desk, WakeUps wakeUps, HttpContext context, CancellationToken cancellationToken)
    {
        // The address holds a code: it goes along to no page from here.
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var cookie = CookieOf(context.Request);
        if (desk.Take(context.Request.Query["state"].ToString(), context.Request.Cookies[cookie] ?? string.Empty) is not { } asked)
            return PageEndpoints.Page<ProblemPage>(NotWaitedFor, StatusCodes.Status400BadRequest);
        context.Response.Cookies.Delete(cookie, new() { Path = PageConsent.AnswerPath });
        try
        {
            var grant = await PageConsent.TakeAsync(runtime.Systems, asked, context.Request.Query, cancellationToken);
            var done = asked.Added is { } added
                ? await AddAsync(runtime, desk, asked, added, grant, cancellationToken)
                : await ReplaceAsync(runtime, wakeUps, asked, grant, cancellationToken);
            return PageEndpoints.Page<ConsentedPage>(done, done.IsDone ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
        }
        catch (Exception problem) when (problem is ZohoBooksException or SyncException or InputException)
        {
            return PageEndpoints.Page<ConsentedPage>(NotDone(asked, $"Nothing was stored. {PageWords.Name(Problem.SentenceOf(problem))}", []), StatusCodes.Status409Conflict);
        }
    }

    /// <summary>Puts other credentials for Procore in the place of those that are there, once they were checked.</summary>
    public static async Task<IResult> ProcoreAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        var (client, secret) = (form["procoreClient"].ToString().Trim(), form["procoreSecret"].ToString().Trim());
        if (client.Length == 0 || secret.Length == 0) throw new InputException("Nothing was stored: the client id and its secret are both needed. Open the page again, fill in both, and send the form.");
        var tried = new ConfiguredConnection(connection, await CredentialsAsync(runtime, connection.Id, cancellationToken))
            .With(CredentialNames.ZohoRefreshToken, await runtime.Vault.ReadAsync(connection.Id, CredentialNames.ZohoRefreshToken, cancellationToken) is { Length: > 0 } token ? token : "none")
            .With(CredentialNames.ProcoreClientId, client)
            .With(CredentialNames.ProcoreClientSecret, secret);
        var findings = await ConnectionTrial.ProcoreAsync(runtime.Systems, tried, cancellationToken);
        if (findings.Any(one => !one.IsWell))
            return PageEndpoints.Page<ConsentedPage>(
                ConsentedView.Of("These credentials are not used", isDone: false, "Nothing was stored, and what was there holds on. Put right what is missing, and send the credentials again.", findings, "/setup", "Back to the set-up"),
                StatusCodes.Status409Conflict);
        await runtime.ReplaceAsync(
            connection.Id,
            new Dictionary<string, string>(StringComparer.Ordinal) { [CredentialNames.ProcoreClientId] = client, [CredentialNames.ProcoreClientSecret] = secret },
            user.By(),
            "Procore: other credentials",
            cancellationToken);
        wakeUps.Wake(connection.Id);
        return PageEndpoints.Page<ConsentedPage>(ConsentedView.Of(
            "Other credentials for Procore",
            isDone: true,
            $"{PageWords.Name(connection.Name)} works with them from now on.{ConfiguredNote(runtime, connection.Id, CredentialNames.ProcoreClientSecret)}",
            findings,
            "/setup",
            "Back to the set-up"));
    }

    private static async Task<ConsentedView> AddAsync(SyncRuntime runtime, ConsentDesk desk, AskedConsent asked, ConnectionSettings added, ZohoGrant grant, CancellationToken cancellationToken)
    {
        added.Zoho.RefreshToken = grant.RefreshToken;
        if (grant.Region is { } granted) added.Zoho.Region = ConnectionReader.NameOf(granted); // where the user who accepted is
        var configured = ConnectionReader.Read(new() { Connections = [added] })[0];
        var findings = await ConnectionTrial.BothAsync(runtime.Systems, configured, cancellationToken);
        if (findings.Any(one => !one.IsWell)) return NotDone(asked, "Nothing was stored. Put right what is missing, and send the form again: what was filled in stands there still, but for the secrets.", findings);

        // The credentials first: the host takes the connection up as soon as the settings have it.
        var file = ConnectionFile.Open(runtime.Systems.SettingsFile ?? throw new InputException(AddForms.NotHere(runtime)));
        file.ThrowIfThere(added.Id);
        await runtime.AddAsync(configured, asked.By, cancellationToken);
        file.Add(added);
        desk.Forget(asked.By);
        return ConsentedView.Of(
            "The connection is added",
            isDone: true,
            $"{PageWords.Name(configured.Connection.Name)} is added. Within seconds it reads both sides, links and plans, and writes nothing before somebody gives the go-ahead.",
            findings,
            "/setup",
            "Go on with the set-up: policies, the first pass, a pilot");
    }

    private static async Task<ConsentedView> ReplaceAsync(SyncRuntime runtime, WakeUps wakeUps, AskedConsent asked, ZohoGrant grant, CancellationToken cancellationToken)
    {
        var connection = asked.Connection.Connection;
        if (grant.Region != connection.Region) return NotDone(asked, "Nothing was stored: the user who accepted is in another data centre of Zoho's than the connection's organization. Begin again, and accept as a user who sees the organization.", []);
        var findings = await ConnectionTrial.ZohoAsync(runtime.Systems, asked.Connection.With(CredentialNames.ZohoRefreshToken, grant.RefreshToken), cancellationToken);
        if (findings.Any(one => !one.IsWell)) return NotDone(asked, "Nothing was stored, and the token of before is where it was. Put right what is missing, and begin again.", findings);
        await runtime.ReplaceAsync(
            connection.Id,
            new Dictionary<string, string>(StringComparer.Ordinal) { [CredentialNames.ZohoRefreshToken] = grant.RefreshToken },
            asked.By,
            "Zoho Books: authorized again",
            cancellationToken);
        wakeUps.Wake(connection.Id);
        return ConsentedView.Of(
            "Authorized again",
            isDone: true,
            $"{PageWords.Name(connection.Name)} has its new token, and goes on by itself within a minute. Nothing else of it changed.{ConfiguredNote(runtime, connection.Id, CredentialNames.ZohoRefreshToken)}",
            findings,
            "/",
            "To the overview");
    }

    // What is configured is stored again at every start.
    private static string ConfiguredNote(SyncRuntime runtime, string connectionId, string name) => runtime.Taken.Find(connectionId)?.Credentials.ContainsKey(name) == true
        ? " The configuration has what was there before, and the next start would put it back: take its credentials out there, and set CredentialsInVault to true in their place."
        : string.Empty;

    private static ConsentedView NotDone(AskedConsent asked, string sentence, IReadOnlyList<PingFinding> findings) => asked.Added is null
        ? ConsentedView.Of("It is not authorized again", isDone: false, sentence, findings, "/setup", "Back to the set-up")
        : ConsentedView.Of("The connection is not added", isDone: false, sentence, findings, "/setup/add", "Back to what was filled in");

    private static async Task<Dictionary<string, string>> CredentialsAsync(SyncRuntime runtime, string connectionId, CancellationToken cancellationToken)
    {
        var credentials = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in (string[])[CredentialNames.ZohoClientId, CredentialNames.ZohoClientSecret, CredentialNames.ProcoreClientId, CredentialNames.ProcoreClientSecret])
            credentials[name] = await runtime.Vault.ReadAsync(connectionId, name, cancellationToken) is { Length: > 0 } value
                ? value
                : throw new InputException($"The credential {name} of {connectionId} is not in the vault, so it can't be used here. Remove the connection and add it again, or put its credentials into the configuration.");
        return credentials;
    }

    // Browsers keep cookies by host and not by port.
    private static string CookieOf(HttpRequest request) => FormattableString.Invariant($"zohoprocore-consent-{request.Host.Port ?? 0}");
}
