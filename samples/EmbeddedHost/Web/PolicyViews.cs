using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The policies of a connection as they hold, and how they came to.</summary>
internal sealed record PolicyView(string Connection, int Version, string By, string? Note, string? Since, JsonElement Policies)
{
    public static PolicyView Of(string connectionId, PolicyState state) => new(
        connectionId,
        state.Version,
        state.By,
        state.Note.Length > 0 ? state.Note : null,
        state.Since is { } since ? Words.Time(since) : null,
        JsonSerializer.Deserialize(PolicyDocument.Write(state.Policies), ApiJson.Default.JsonElement));
}

/// <summary>What other policies would change. Its <c>hash</c> is what takes them.</summary>
internal sealed record PolicyChangeView(
    string Connection, int Version, string Sentence, string Hash, IReadOnlyList<PolicyDifference> Differences, IReadOnlyList<ChangedOrderView> Orders)
{
    public static PolicyChangeView Of(string connectionId, PolicyChange change) =>
        new(connectionId, change.Version, change.Sentence, change.Hash, change.Differences, [.. change.Orders.Select(ChangedOrderView.Of)]);
}

/// <summary>An order whose plan would be another one.</summary>
internal sealed record ChangedOrderView(string OrderId, string Number, string Before, string After, string Reason, IReadOnlyList<string> Steps)
{
    public static ChangedOrderView Of(ChangedOrder order) =>
        new(order.OrderId, order.OrderNumber, order.Before.ToString(), order.After.ToString(), order.Reason, order.Steps);
}

/// <summary>Policies to look at, as they come in.</summary>
internal sealed record PolicyPreviewRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>The policies, as <c>docs/policies.md</c> shows them.</summary>
    public JsonElement? Policies { get; init; }
}

/// <summary>Policies to take, as they come in.</summary>
internal sealed record PolicyRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>The policies, as <c>docs/policies.md</c> shows them.</summary>
    public JsonElement? Policies { get; init; }

    /// <summary>The hash of what the preview said.</summary>
    public string? Hash { get; init; }

    /// <summary>Who takes them.</summary>
    public string? By { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}
