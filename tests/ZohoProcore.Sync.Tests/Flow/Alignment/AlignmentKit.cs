using Sandbox;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>What tests of alignments do at the sandbox.</summary>
internal static class AlignmentKit
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A connection that has its go-ahead and nothing due.</summary>
    public static async Task<Sandboxed> StartedAsync(AlignmentPolicy? policy, SandboxSwitches? switches = null, ContractorSize? size = null)
    {
        var test = new Sandboxed(switches: switches, size: size ?? Sandboxed.Few);
        await test.ThroughAsync(test.SettleAsync());
        await SetAsync(test, policy);
        return test;
    }

    /// <summary>Has other policies hold; the customer "first" is the first project's.</summary>
    public static async Task SetAsync(Sandboxed test, AlignmentPolicy? policy)
    {
        policy = policy is { Customer: "first" } ? policy with { Customer = test.Vendors.Data.Projects[0].CustomerName } : policy;
        test.Connection = test.Connection with { Policies = test.Connection.Policies with { Alignment = policy } };
        await test.Store.SaveConnectionAsync(test.Connection, Token);
    }

    /// <summary>A project of both sides becomes another one in Zoho Books.</summary>
    /// <returns>The project that is missing there then.</returns>
    public static async Task<ProcoreProject> LoseProjectAsync(Sandboxed test)
    {
        var one = (await test.Engine.AlignAsync(Sandboxed.Id, Token)).Projects.Last(row => row is { Standing: AlignmentStanding.InBoth, Procore.IsActive: true });
        await test.ThroughAsync(test.Clients.Books.Projects.UpdateAsync(one.Zoho!.Id, new() { ProjectName = "99-999 Elsewhere" }, Token));
        await UnlinkAsync(test, one.Zoho.Id);
        return one.Procore!;
    }

    /// <summary>What orders linked a project to is taken back.</summary>
    public static async Task UnlinkAsync(Sandboxed test, string zohoId)
    {
        var links = await test.Store.ListLinksAsync(Sandboxed.Id, new() { Kind = LinkKind.Project, ZohoIds = [zohoId] }, Token);
        await test.Store.SaveAsync(Sandboxed.Id, new() { RemovedLinks = links }, Token);
    }

    /// <summary>Both sides are read, and all that is due for it is done.</summary>
    public static async Task ScanAsync(Sandboxed test)
    {
        await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Poll, "test", Token);
        await test.ThroughAsync(test.RunAsync());
    }

    /// <summary>Both sides as the connection's policies of now have them compared.</summary>
    public static async Task<AlignmentReport> AlignAsync(Sandboxed test)
    {
        await test.Store.SaveConnectionAsync(test.Connection, Token);
        return await test.ThroughAsync(test.Engine.AlignAsync(Sandboxed.Id, Token).AsTask());
    }

    /// <summary>The plan by the connection's policies of now.</summary>
    public static async Task<AlignmentPlan> PlanAsync(Sandboxed test)
    {
        await test.Store.SaveConnectionAsync(test.Connection, Token);
        return await test.ThroughAsync(test.Engine.PlanAlignmentAsync(Sandboxed.Id, Token).AsTask());
    }

    public static Task<AlignmentResult> ApplyAsync(Sandboxed test, AlignmentPlan plan) => test.ThroughAsync(test.Engine.ApplyAlignmentAsync(Sandboxed.Id, plan.Hash, "ada", Token).AsTask());

    public static Task<List<Project>> ProjectsAsync(Sandboxed test) => test.ThroughAsync(test.Clients.Books.Projects.ListAsync(cancellationToken: Token).ToListAsync(Token).AsTask());

    public static async Task<IReadOnlyList<ReviewItem>> OpenAsync(Sandboxed test) =>
        [.. (await test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token)).Where(item => item.Key.IsOfAlignment)];

    public static async Task<List<AuditEntry>> AuditAsync(Sandboxed test) => await test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);

    public static int Writes(Sandboxed test) => test.Sent.Count(sent => sent.Method != "GET");
}
