using System.Text.Json.Serialization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>How many orders are due again.</summary>
internal sealed record ReplayedView(string Connection, int Due);

/// <summary>Orders that were planned again, dry.</summary>
internal sealed record ReplanView(string Connection, IReadOnlyList<ReplannedOrderView> Orders)
{
    public static ReplanView Of(string connectionId, IEnumerable<ReplannedOrder> orders) => new(connectionId, [.. orders.Select(ReplannedOrderView.Of)]);
}

/// <summary>One of them: where it stands, what would be done now, and in what that differs from what was done.</summary>
internal sealed record ReplannedOrderView(
    string OrderId,
    string Number,
    string State,
    bool? IsDecidedAlike,
    string? Unread,
    string? Outcome,
    string? Reason,
    IReadOnlyList<OrderDifference> Differences,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<Finding> Findings)
{
    public static ReplannedOrderView Of(ReplannedOrder order) => new(
        order.Record.Key.Id,
        order.Record.OrderNumber,
        order.Record.State.ToString(),
        order.IsDecidedAlike,
        order.Unread,
        order.Now?.Outcome.ToString(),
        order.Now?.Reason,
        order.Differences,
        [.. (order.Now?.Steps ?? []).Select(step => new StepView(step.Kind.ToString(), step.ProjectId, step.OriginId, step.Sentence))],
        order.Now?.Findings ?? []);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReplayedView))]
[JsonSerializable(typeof(ReplanView))]
internal sealed partial class ReplayJson : JsonSerializerContext;
