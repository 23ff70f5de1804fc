using System.Globalization;
using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Connections from their beginning to their end: added, authorized again, with which policies, how far they go, paused and removed.</summary>
internal static class SetUpEndpoints
{
    public static void MapSetUp(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/setup", ShowAsync);
        pages.MapGet("/setup/add", AddForms.Show);
        pages.MapPost("/setup/add", AddForms.SendAsync).OnlyFromOwnForms();
        pages.MapPost("/setup/authorize", ConsentForms.AuthorizeAsync).OnlyFromOwnForms();
        pages.MapPost("/setup/procore", ConsentForms.ProcoreAsync).OnlyFromOwnForms();
        pages.MapPost("/setup/remove", RemoveAsync).OnlyFromOwnForms();
        pages.MapGet("/setup/policies", PolicyForms.ShowAsync);
        pages.MapPost("/setup/policies", PolicyForms.SendAsync).OnlyFromOwnForms();

        // A cookie that no other site's link brings along does not come with Zoho's answer: what was drawn for it, and the cookie of that consent, say whose it is.
        pages.MapGet(PageConsent.AnswerPath, ConsentForms.AnswerAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(SyncRuntime runtime, CancellationToken cancellationToken)
    {
        var sections = new List<SetUpSection>();
        foreach (var connection in runtime.Connections) sections.Add(await SectionAsync(runtime, connection, cancellationToken));
        return PageEndpoints.Page<SetUpPage>(new SetUpView(sections, runtime.Systems.SettingsFile is null ? AddForms.NotHere(runtime) : null));
    }

    private static async Task<SetUpSection> SectionAsync(SyncRuntime runtime, Connection connection, CancellationToken cancellationToken)
    {
        var state = await runtime.Engine.GetStateAsync(connection.Id, cancellationToken);
        var health = await runtime.Engine.GetHealthAsync(connection.Id, cancellationToken);
        var report = await runtime.WaitingAsync(connection.Id, cancellationToken);
        var policies = await runtime.Engine.GetPoliciesAsync(connection.Id, cancellationToken);
        var waits = report.Orders.Count + report.VendorWrites.Count + report.Records.Count;
        var mayWrite = state.Stage == SyncStage.Running;
        return new(
            connection.Id,
            PageWords.Name(connection.Name),
            [
                new("Zoho Books", $"organization {PageWords.Name(connection.OrganizationId)} in {PageWords.Name(connection.DataCenter?.Name ?? (connection.Region is { } region ? ConnectionReader.NameOf(region) : "?"))}"),
                new("Procore", string.Create(CultureInfo.InvariantCulture, $"company {connection.CompanyId} in {connection.Environment}")),
                new("How far it goes", OverviewSentences.Of(state)),
                new("First pass", FirstPassOf(report, await runtime.Engine.GetProgressAsync(connection.Id, cancellationToken))),
                new("Policies", string.Create(CultureInfo.InvariantCulture, $"version {policies.Version}, by {PageWords.Name(policies.By)}{(policies.Proposed is null ? string.Empty : "; the configuration says otherwise, and a person has to take that")}")),
            ],
            [OverviewSentences.Of("Zoho Books", health.Zoho), OverviewSentences.Of("Procore", health.Procore)],
            Health.NeedsPerson(health.Zoho),
            Health.NeedsPerson(health.Procore),
            mayWrite,
            waits,
            !mayWrite && waits == 0 && report.IsComplete ? report.Hash : null);
    }

    private static string FirstPassOf(WaitingReport report, SyncProgress progress) => report.State.Stage == SyncStage.NotStarted
        ? "It begins once policies say in which status commitments land."
        : string.Join(' ', OverviewSentences.Of(report.State, progress).Append(report.IsComplete ? "Both sides were read to the end." : "It goes on."));

    // What is deleted here nobody can put back, so a person names it once more.
    private static async Task<IResult> RemoveAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        if (form["confirm"].ToString().Trim() != connection.Id)
            throw new InputException($"Nothing was removed: what was typed is not \"{connection.Id}\". Open the page again, type the id as it stands there, and send the form.");
        await runtime.RemoveAsync(connection.Id, user.By(), form["note"].ToString().Trim(), cancellationToken);
        wakeUps.Wake(connection.Id);
        return PageEndpoints.Page<AnsweredPage>(AnsweredView.Of(
            connection.Id,
            "Remove",
            orderId: null,
            PageWords.Name(connection.Name),
            "It is removed, with its credentials and tokens. What was written stays in Procore, and its records and audit stay here. Take it out of the configuration as well: the next start would add it again, and wait for a go-ahead."));
    }
}
