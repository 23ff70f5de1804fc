using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Policies in words.</summary>
internal static class PolicyViews
{
    /// <summary>What the configuration says otherwise than the policies that hold, and what it would change where that was worked out.</summary>
    public static string Sentence(PolicyProposal proposed, PolicyChange? effect = null) =>
        $"The configuration says otherwise than the policies that hold, and those hold until a person takes it: {string.Join("; ", proposed.Differences.Select(Of))}. "
        + (effect is null ? string.Empty : $"With it {effect.Sentence} ")
        + "POST /api/policies/preview with {\"proposed\":true} says what it would change; POST /api/policies takes it.";

    /// <summary>One key, before and after.</summary>
    public static string Of(PolicyDifference difference) => $"{difference.Path}: {Shown(difference.Before)} -> {Shown(difference.After)}";

    /// <summary>The policies as a document.</summary>
    public static JsonElement Document(SyncPolicies policies) => JsonSerializer.Deserialize(PolicyDocument.Write(policies), ApiJson.Default.JsonElement);

    private static string Shown(string value) => value.Length == 0 ? "none" : value;
}

/// <summary>The policies of a connection as they hold, how they came to, and what the configuration says otherwise.</summary>
internal sealed record PolicyView(string Connection, int Version, string By, string? Note, string? Since, JsonElement Policies, ProposedPolicyView? Proposed)
{
    public static PolicyView Of(string connectionId, PolicyState state, PolicyChange? effect = null) => new(
        connectionId,
        state.Version,
        state.By,
        state.Note.Length > 0 ? state.Note : null,
        state.Since is { } since ? Words.Time(since) : null,
        PolicyViews.Document(state.Policies),
        state.Proposed is { } proposed ? ProposedPolicyView.Of(proposed, effect) : null);
}

/// <summary>Policies that the configuration has and nobody took yet.</summary>
internal sealed record ProposedPolicyView(string Since, string Sentence, string? Effect, IReadOnlyList<PolicyDifference> Differences, JsonElement Policies)
{
    public static ProposedPolicyView Of(PolicyProposal proposed, PolicyChange? effect) =>
        new(Words.Time(proposed.Since), PolicyViews.Sentence(proposed), effect?.Sentence, proposed.Differences, PolicyViews.Document(proposed.Policies));
}

/// <summary>What other policies would change. Its <c>hash</c> is what takes them.</summary>
internal sealed record PolicyChangeView(
    string Connection, int Version, string Sentence, string Hash, IReadOnlyList<PolicyDifference> Differences, IReadOnlyList<ChangedOrderView> Orders, IReadOnlyList<string> UnknownNames)
{
    public static PolicyChangeView Of(string connectionId, PolicyChange change) =>
        new(connectionId, change.Version, change.Sentence, change.Hash, change.Differences, [.. change.Orders.Select(ChangedOrderView.Of)], change.UnknownNames);
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

    /// <summary>Whether those are meant that the configuration has, in place of <c>policies</c>.</summary>
    public bool Proposed { get; init; }
}

/// <summary>Policies to take, as they come in.</summary>
internal sealed record PolicyRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>The policies, as <c>docs/policies.md</c> shows them.</summary>
    public JsonElement? Policies { get; init; }

    /// <summary>Whether those are meant that the configuration has, in place of <c>policies</c>.</summary>
    public bool Proposed { get; init; }

    /// <summary>The hash of what the preview said.</summary>
    public string? Hash { get; init; }

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}
