using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Adds a connection by a form: what is filled in is looked at, Procore's side is checked, and then a user of Zoho Books is asked for consent. Nothing is stored before that.</summary>
internal static class AddForms
{
    // Stands for the refresh token until there is one; it is sent nowhere.
    private const string NotYet = "not-asked-for-yet";

    /// <summary>Why a connection can't be added here.</summary>
    public static string NotHere(SyncRuntime runtime) =>
        $"This host works with {runtime.Systems.Description}, so no connection is added here. Start it with serve --set-up to add the first one, or run the command connect and start the host again.";

    public static IResult Show(SyncRuntime runtime, ConsentDesk desk, WebSettings web, HttpContext context, ClaimsPrincipal user) =>
        Form(runtime, web, context.Request, desk.KeptOf(user.By()) ?? AddFields.Empty, [], StatusCodes.Status200OK);

    public static async Task<IResult> SendAsync(SyncRuntime runtime, ConsentDesk desk, WebSettings web, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (runtime.Systems.SettingsFile is not { } file) throw new InputException(NotHere(runtime));
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var fields = AddFields.Of(form);
        var settings = fields.ToSettings(form["zohoSecret"].ToString().Trim(), form["procoreSecret"].ToString().Trim());
        settings.Zoho.RefreshToken = NotYet;
        desk.Keep(user.By(), fields);
        if (await ProblemsAsync(runtime, file, settings, cancellationToken) is { Count: > 0 } problems) return Form(runtime, web, context.Request, fields, problems, StatusCodes.Status400BadRequest);
        var configured = ConnectionReader.Read(new() { Connections = [settings] })[0];
        var findings = await ConnectionTrial.ProcoreAsync(runtime.Systems, configured, cancellationToken);
        if (findings.Any(one => !one.IsWell))
            return Form(runtime, web, context.Request, fields, [.. findings.Where(one => !one.IsWell).Select(one => PageWords.Name(one.Sentence))], StatusCodes.Status409Conflict);
        settings.CredentialsInVault = true;
        var asked = new AskedConsent(configured, settings, user.By(), PageConsent.Redirect(web, context.Request));
        return await ConsentForms.SendAsync(runtime, desk, context, asked, PageConsent.Scopes(configured.Connection.Policies), cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(SyncRuntime runtime, string file, ConnectionSettings settings, CancellationToken cancellationToken)
    {
        var problems = ConnectionReader.Problems(new() { Connections = [settings] })
            .Select(problem => PageWords.Name(problem.Replace("Connections:0:", string.Empty, StringComparison.Ordinal).Trim())).ToList();
        if (problems.Count > 0) return problems;
        if (await runtime.Store.GetConnectionAsync(settings.Id, cancellationToken) is not null) return [$"There is a connection \"{settings.Id}\" already. Choose another id."];
        try
        {
            ConnectionFile.Open(file).ThrowIfThere(settings.Id);
            return [];
        }
        catch (InputException problem)
        {
            return [PageWords.Name(problem.Message)];
        }
    }

    private static IResult Form(SyncRuntime runtime, WebSettings web, HttpRequest request, AddFields fields, IReadOnlyList<string> problems, int status)
    {
        var (regions, environments) = ConnectionReader.Names;
        return PageEndpoints.Page<AddPage>(
            new AddView(
                fields,
                problems,
                [.. regions.Select(one => new Choice(one, one, one == fields.Region))],
                [.. environments.Select(one => new Choice(one, one, one == fields.Environment))],
                [.. CommitmentLanding.Choices.Select(one => new Choice(one.Status, $"{one.Status}: {one.Effect}", one.Status == fields.Status))],
                PageConsent.Redirect(web, request).AbsoluteUri,
                runtime.Systems.SettingsFile is null ? NotHere(runtime) : null),
            status);
    }
}
