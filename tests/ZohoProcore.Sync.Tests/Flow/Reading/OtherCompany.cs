using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>Another connection, beta, leads from the same organization of Zoho Books to another company of Procore. It is in the store, and nobody runs it.</summary>
internal static class OtherCompany
{
    public const string Id = "beta";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Connection Of(OneOrder order) => order.Test.Connection with { Id = Id, Name = "Beta", CompanyId = order.Test.Connection.CompanyId + 1 };

    /// <summary>A person linked a project of Zoho Books there, a day ago.</summary>
    public static async Task LinksAsync(OneOrder order, int project, Connection? beta = null)
    {
        await order.Test.Store.SaveConnectionAsync(beta ?? Of(order), Token);
        await order.Test.Store.SaveAsync(Id, new() { Links = [Link(order, project)] }, Token);
    }

    /// <summary>They take it back.</summary>
    public static async Task UnlinksAsync(OneOrder order, int project) =>
        await order.Test.Store.SaveAsync(Id, new() { RemovedLinks = [Link(order, project)] }, Token);

    /// <summary>It has read a project with the number of one of this company; or its service account was shown none of Procore's.</summary>
    public static async Task ReadsAsync(OneOrder order, int project, bool isSeen = true)
    {
        var (zoho, number) = (order.Projects[project].ZohoId!, order.Projects[project].Number);
        var company = new CompanyIndex(new()
        {
            ZohoProjects = [new(zoho, $"{number} Beta Bridge", true)],
            ProcoreProjects = isSeen ? [new(4711, "Beta Bridge", number, string.Empty, true)] : [],
        });
        await order.Test.Store.SaveConnectionAsync(Of(order), Token);
        await order.Test.Store.SaveAsync(
            Id,
            new()
            {
                Snapshots = company.Snapshots(null),
                Cursors = new Dictionary<string, string> { [CompanyCache.Cursor] = DirectoryNote.Of(order.Test.Now, company.Hash) },
            },
            Token);
    }

    /// <summary>It has read the codes of a project.</summary>
    public static async Task CodesAsync(OneOrder order, ProjectCodes codes)
    {
        var index = new CodeIndex(codes);
        await order.Test.Store.SaveAsync(
            Id,
            new()
            {
                Snapshots = new Dictionary<string, string> { [index.Hash] = JsonSerializer.Serialize(codes, DirectoryJson.Default.ProjectCodes) },
                Cursors = new Dictionary<string, string> { [DirectoryCache.CursorOf(codes.ProjectId)] = DirectoryNote.Of(order.Test.Now, index.Hash) },
            },
            Token);
    }

    /// <summary>A person links the project here.</summary>
    public static async Task LinkHereAsync(OneOrder order, int project) => await order.Test.Engine.DecideLinkAsync(
        Sandboxed.Id,
        new() { Action = LinkAction.Link, Kind = LinkKind.Project, ZohoId = order.Projects[project].ZohoId!, ProcoreId = order.Projects[project].ProcoreId!.Value, By = "ada" },
        Token);

    private static Link Link(OneOrder order, int project) => new()
    {
        Kind = LinkKind.Project,
        ZohoId = order.Projects[project].ZohoId!,
        ProcoreId = 4711,
        Status = LinkStatus.Confirmed,
        Evidence = "a person said so",
        DecidedBy = "ada",
        At = order.Test.Now - Duration.FromDays(1),
    };
}
