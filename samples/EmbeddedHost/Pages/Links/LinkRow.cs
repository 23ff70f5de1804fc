using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>One link, or two that are kept apart.</summary>
/// <param name="Kind">What is linked, as a form says it.</param>
/// <param name="ZohoId">The id in Zoho Books, or what is written there.</param>
/// <param name="ProcoreId">The id in Procore.</param>
/// <param name="ProjectId">The Procore project that it holds in; 0 for vendors and projects.</param>
/// <param name="OrderId">Its order; null when it is about none.</param>
/// <param name="Zoho">What it is called in Zoho Books.</param>
/// <param name="Procore">What it is called in Procore.</param>
/// <param name="Project">The Procore project that it holds in; empty for vendors and projects.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Who">Who made it.</param>
/// <param name="At">When; empty where nobody noted it.</param>
/// <param name="Addresses">Where both ends are found in the services' own pages.</param>
public sealed record LinkRow(
    string Kind,
    string ZohoId,
    string ProcoreId,
    string ProjectId,
    string? OrderId,
    string Zoho,
    string Procore,
    string Project,
    string Evidence,
    string Who,
    string At,
    IReadOnlyList<Fact> Addresses)
{
    internal static LinkRow Of(Link link, SyncRecord? order, LinkNames names, IReadOnlyList<Fact> addresses) => new(
        link.Kind.ToString(),
        link.ZohoId,
        Id(link.ProcoreId),
        Id(link.ProjectId),
        order?.Key.Id,
        PageWords.Name(names.Zoho(link, order)),
        PageWords.Name(names.Procore(link)),
        link.ProjectId == 0 ? string.Empty : PageWords.Name(names.Project(link.ProjectId)),
        PageWords.Name(link.Evidence),
        IsByPerson(link) ? PageWords.Name(link.DecidedBy) : "the sync, by what both sides say",
        link.At == default ? string.Empty : PageWords.Time(link.At),
        addresses);

    // A person's word is kept as what the link rests on.
    private static bool IsByPerson(Link link) => link.DecidedBy.Length > 0 && link.Evidence.StartsWith($"decided by {link.DecidedBy}", StringComparison.Ordinal);

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Something that one side has and that has no link.</summary>
/// <param name="Kind">What would be linked, as a form says it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsInZoho">Whether it is in Zoho Books; else in Procore.</param>
/// <param name="IsActive">Whether it is active.</param>
/// <param name="Addresses">Where it is found in the service's own pages.</param>
public sealed record AloneRow(string Kind, string Id, string Name, bool IsInZoho, bool IsActive, IReadOnlyList<Fact> Addresses);
