using System.Collections.Concurrent;

namespace ZohoProcore.Sync;

/// <summary>What was shown last of what waits, so that it can be said what changed since. Of this process alone.</summary>
internal sealed class ShownOrders
{
    private const int Named = 10;

    private readonly ConcurrentDictionary<string, Shown> _last = new(StringComparer.Ordinal);

    /// <summary>Remembers what was shown.</summary>
    public void Note(string connectionId, WaitingReport report) => _last[connectionId] = new(
        report.Hash,
        report.IsComplete || WasComplete(connectionId, report.Hash),
        report.Orders.ToDictionary(order => order.OrderId, StringComparer.Ordinal),
        report.VendorWrites);

    /// <summary>Whether this was shown as everything there is: that the services are being read once more makes it no less.</summary>
    public bool WasComplete(string connectionId, string hash) =>
        _last.TryGetValue(connectionId, out var shown) && shown.WasComplete && shown.Hash == hash;

    /// <summary>Why a go-ahead that names a hash is none for what waits now, as a sentence.</summary>
    public string Difference(string connectionId, string hash, WaitingReport now)
    {
        var waits = FormattableString.Invariant($"{now.Orders.Count} {(now.Orders.Count == 1 ? "order waits" : "orders wait")}")
            + (now.VendorWrites.Count == 0 ? string.Empty
                : FormattableString.Invariant($" and {now.VendorWrites.Count} vendors that would be made or changed"));
        if (hash.Length == 0)
        {
            return $"{waits}, and it does not name what was looked at. Look at what waits, and name the hash of it.";
        }

        var changed = _last.TryGetValue(connectionId, out var shown) && shown.Hash == hash
            ? [.. Changed(shown.Orders, now), .. Changed(shown.Vendors, now)] : new List<string>();
        return $"what waits is not what was looked at. {Words(changed)}{waits} now. "
            + "Look at it once more, and give the go-ahead for what is shown then.";
    }

    /// <summary>
    /// What of an order is another than when it was shown under a hash, as a sentence with a space before it; empty where this process did
    /// not show it so, or where the order does not wait any more.
    /// </summary>
    public string Difference(string connectionId, string orderId, string hash, WaitingReport now)
    {
        if (!_last.TryGetValue(connectionId, out var shown) || !shown.Orders.TryGetValue(orderId, out var before) || before.Hash != hash
            || now.Orders.FirstOrDefault(order => order.OrderId == orderId) is not { } after)
        {
            return string.Empty;
        }

        var changed = new List<string>();
        if ((before.VendorId, before.VendorName) != (after.VendorId, after.VendorName))
        {
            changed.Add($"the vendor was {before.VendorName} and is {after.VendorName}");
        }

        var projects = before.Commitments.Concat(after.Commitments).GroupBy(one => one.ProjectId).Select(group => group.First());
        changed.AddRange(projects
            .Select(project => (project.ProjectName, Before: In(before, project), After: In(after, project)))
            .Where(one => one.Before != one.After)
            .Select(one => $"{one.ProjectName}: {one.Before} before, {one.After} now"));
        const string Otherwise = "What each commitment comes to is the same; its lines, its texts or what stands in Procore are not";
        return $" {(changed.Count == 0 ? Otherwise : string.Join("; ", changed))}.";
    }

    private static string In(WaitingOrder order, WaitingCommitment project) =>
        string.Join(" and ", order.Commitments.Where(one => one.ProjectId == project.ProjectId)
            .Select(one => $"{Text.Amount(one.Total)} {one.Currency}, {(one.IsNew ? "new, " : string.Empty)}{one.Status}"
                + (one.ChangeOrder is { } change ? $", change order {Text.Amount(change)} {one.Currency}" : string.Empty))
            .DefaultIfEmpty("nothing"));

    private static List<string> Changed(Dictionary<string, WaitingOrder> before, WaitingReport now)
    {
        var ids = new HashSet<string>(now.Orders.Select(order => order.OrderId), StringComparer.Ordinal);
        return
        [
            .. now.Orders.Where(order => !before.ContainsKey(order.OrderId)).Select(order => $"{order.OrderNumber} came: {Total(order)}"),
            .. before.Values.Where(order => !ids.Contains(order.OrderId)).Select(order => $"{order.OrderNumber} went"),
            .. now.Orders
                .Where(order => before.TryGetValue(order.OrderId, out var one) && one.Hash != order.Hash)
                .Select(order => $"{order.OrderNumber} changed: {Total(before[order.OrderId])} before, {Total(order)} now"),
        ];
    }

    private static IEnumerable<string> Changed(IReadOnlyList<WaitingVendor> before, WaitingReport now)
    {
        var (earlier, later) = (before.ToDictionary(one => one.ContactId), now.VendorWrites.ToDictionary(one => one.ContactId));
        return now.VendorWrites.Where(one => !earlier.TryGetValue(one.ContactId, out var known) || known != one)
            .Select(one => $"vendor {one.Name} {(earlier.ContainsKey(one.ContactId) ? "changed" : "came")}: {one.Reason.TrimEnd('.')}")
            .Concat(before.Where(one => !later.ContainsKey(one.ContactId)).Select(one => $"vendor {one.Name} went"));
    }

    private static string Words(List<string> changed) => changed.Count == 0 ? string.Empty
        : string.Join("; ", changed.Take(Named))
            + (changed.Count > Named ? FormattableString.Invariant($"; and {changed.Count - Named} more") : string.Empty) + ". ";

    private static string Total(WaitingOrder order) => string.Join(" and ", order.Commitments
        .GroupBy(commitment => commitment.Currency, StringComparer.Ordinal)
        .Select(group => $"{Text.Amount(group.Sum(commitment => commitment.Total))} {group.Key}")
        .DefaultIfEmpty("no amount"));

    private sealed record Shown(
        string Hash, bool WasComplete, Dictionary<string, WaitingOrder> Orders, IReadOnlyList<WaitingVendor> Vendors);
}
