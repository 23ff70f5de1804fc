using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// The deterministic origin_ids under which the sync writes to Procore. The same order, project and line always give the same id, which is
/// what makes every write safe to repeat. The prefix and the organization keep them apart from those of any other integration.
/// </summary>
public static class OriginIds
{
    /// <summary>The origin_id of a Zoho contact as a vendor.</summary>
    /// <param name="organizationId">The Zoho organization_id.</param>
    /// <param name="contactId">The contact_id.</param>
    public static string Vendor(string organizationId, string contactId) => $"zb:{organizationId}:contact:{contactId}";

    /// <summary>Reads the contact out of the origin_id of a vendor; null when the origin_id is not one of ours.</summary>
    internal static string? TryReadVendor(string? originId, string organizationId) =>
        originId?.Split(':') is ["zb", var organization, "contact", { Length: > 0 } contact] && organization == organizationId
            ? contact
            : null;

    /// <summary>The origin_id of a record of a host's own kind.</summary>
    /// <param name="organizationId">The Zoho organization_id.</param>
    /// <param name="key">The record.</param>
    public static string Record(string organizationId, RecordKey key) => $"zb:{organizationId}:{key.Kind}:{key.Id}";

    /// <summary>The origin_id of a cost code that is made in a project.</summary>
    /// <param name="organizationId">The Zoho organization_id.</param>
    /// <param name="projectId">The Procore project.</param>
    /// <param name="fullCode">The full code.</param>
    /// <param name="subJobId">The sub job that it is made in; null for the project itself.</param>
    internal static string CostCode(string organizationId, long projectId, string fullCode, long? subJobId = null) =>
        FormattableString.Invariant($"zb:{organizationId}:code:{projectId}:{fullCode}")
        + (subJobId is null ? string.Empty : FormattableString.Invariant($":{subJobId}"));

    /// <summary>The origin_id of an order's commitment in one project.</summary>
    /// <param name="organizationId">The Zoho organization_id.</param>
    /// <param name="orderId">The purchaseorder_id.</param>
    /// <param name="projectId">The Procore project.</param>
    public static string Commitment(string organizationId, string orderId, long projectId) =>
        FormattableString.Invariant($"zb:{organizationId}:po:{orderId}:{projectId}");

    /// <summary>
    /// The origin_id under which a commitment is written again after it was deleted: the same with its generation behind it, as in
    /// <c>zb:{organization}:po:{order}:{project}:2</c>.
    /// </summary>
    /// <param name="commitment">The origin_id of the deleted commitment.</param>
    public static string Next(string commitment)
    {
        var parts = commitment.Split(':');
        var first = string.Join(":", parts.Take(5));
        return FormattableString.Invariant($"{first}:{Generation(commitment) + 1}");
    }

    /// <summary>How often a commitment was written as a new one: 1 for the first.</summary>
    internal static int Generation(string commitment) =>
        commitment.Split(':') is [_, _, _, _, _, var generation]
        && int.TryParse(generation, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;

    /// <summary>The origin_id of a commitment's line.</summary>
    /// <param name="commitment">The commitment's origin_id.</param>
    /// <param name="lineId">The line_item_id.</param>
    public static string Line(string commitment, string lineId) => $"{commitment}:line:{lineId}";

    /// <summary>The mark of a commitment's change order: a potential one has it as its origin_id, any other has none.</summary>
    /// <param name="commitment">The commitment's origin_id.</param>
    /// <param name="number">Which change order of the commitment it is; 1 is the first.</param>
    public static string Change(string commitment, int number) => FormattableString.Invariant($"{commitment}:change:{number}");

    /// <summary>The origin_id of a line of a potential change order.</summary>
    /// <param name="change">The change order's mark.</param>
    /// <param name="lineId">The line_item_id of the order's line that it changes.</param>
    /// <param name="wbsCodeId">The WBS code: a line that goes to another code is one that goes and one that comes.</param>
    /// <param name="taxCodeId">Procore's tax code, with which it is the same; null where the line is on none.</param>
    internal static string ChangeLine(string change, string lineId, long wbsCodeId, long? taxCodeId) =>
        FormattableString.Invariant($"{Line(change, lineId)}:{wbsCodeId}{(taxCodeId is { } code ? $":{code}" : string.Empty)}");

    /// <summary>The mark of one of a commitment's change orders in a text; empty when there is none.</summary>
    internal static string TryReadChange(string? text, string commitment)
    {
        var start = text?.IndexOf($"[{commitment}:change:", StringComparison.Ordinal) ?? -1;
        var end = start < 0 ? -1 : text!.IndexOf(']', start);
        return end < 0 ? string.Empty : text!.Substring(start + 1, end - start - 1);
    }

    /// <summary>Whether an origin_id is that of a line of the commitment: one of ours, in a commitment of ours.</summary>
    internal static bool IsLineOf(string? line, string? commitment) =>
        commitment is { Length: > 0 } && line?.StartsWith(Line(commitment, string.Empty), StringComparison.Ordinal) == true;

    /// <summary>Reads the order out of the origin_id of a commitment or of one of its lines.</summary>
    /// <param name="originId">The origin_id.</param>
    /// <param name="organizationId">The organization it has to belong to.</param>
    /// <returns>The purchaseorder_id; null when the origin_id is not one of ours.</returns>
    public static string? TryReadOrder(string? originId, string organizationId)
    {
        var parts = originId?.Split(':');
        return parts is ["zb", var organization, "po", { Length: > 0 } order, ..] && organization == organizationId ? order : null;
    }

    /// <summary>The organization of Zoho Books whose mark an origin_id has; null where it is another integration's.</summary>
    internal static string? OrganizationOf(string? originId) =>
        originId?.Split(':') is ["zb", { Length: > 0 } organization, { Length: > 0 }, { Length: > 0 }, ..] ? organization : null;

    /// <summary>Whether an origin_id is that of a commitment of any organization.</summary>
    internal static bool IsCommitment(string? originId) => originId?.Split(':') is ["zb", { Length: > 0 }, "po", { Length: > 0 }, ..];
}
