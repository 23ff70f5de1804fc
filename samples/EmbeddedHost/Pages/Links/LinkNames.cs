using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What people call the ends of links that are stored by id alone, as both sides were read last.</summary>
internal sealed class LinkNames(KnownDirectory? directory)
{
    private readonly Dictionary<string, string> _zoho = (directory?.ZohoProjects ?? []).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);

    private readonly Dictionary<long, string> _procore = (directory?.ProcoreProjects ?? []).DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => $"{one.Number} {one.Name}".Trim());

    /// <summary>A project in Procore.</summary>
    public string Project(long id) => _procore.GetValueOrDefault(id) ?? Id(id);

    /// <summary>The end in Zoho Books.</summary>
    public string Zoho(Link link, SyncRecord? order) => link.Kind switch
    {
        LinkKind.Vendor => link.ZohoName,
        LinkKind.Project => _zoho.GetValueOrDefault(link.ZohoId),
        LinkKind.Commitment => order?.OrderNumber,
        _ => null,
    } is { Length: > 0 } name ? name : link.ZohoId;

    /// <summary>The end in Procore.</summary>
    public string Procore(Link link) => link.Kind == LinkKind.Project ? Project(link.ProcoreId) : link.ProcoreName is { Length: > 0 } name ? name : Id(link.ProcoreId);

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);
}
