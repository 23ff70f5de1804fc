using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A link that is stored: that holds, or that a person rejected.</summary>
internal sealed record StoredLinkView(
    string Connection, string Kind, string ZohoId, long ProcoreId, long ProjectId, string Status, string? Zoho, string? Procore, string Evidence, string By, string? At)
{
    public static StoredLinkView Of(string connectionId, Link link) => new(
        connectionId,
        link.Kind.ToString(),
        link.ZohoId,
        link.ProcoreId,
        link.ProjectId,
        link.Status.ToString(),
        link.ZohoName,
        link.ProcoreName,
        link.Evidence,
        link.DecidedBy,
        link.At == default ? null : Words.Time(link.At));
}
