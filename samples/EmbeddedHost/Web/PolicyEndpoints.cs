using System.Security.Claims;
using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The policies: which hold, what others would change, and the change.</summary>
internal static class PolicyEndpoints
{
    public static void MapPolicies(this IEndpointRouteBuilder api)
    {
        api.MapGet("/policies", ReadAsync).Produces<PolicyView>().WithSummary("The policies that hold, and what the configuration says otherwise.");
        api.MapPost("/policies/preview", PreviewAsync).Produces<PolicyChangeView>().WithSummary("What other policies would change, with the hash that takes them.");
        api.MapPost("/policies", ChangeAsync).Produces<PolicyView>().WithSummary("Takes the policies that were looked at.");
    }

    private static async Task<IResult> ReadAsync(SyncRuntime runtime, string? connection, CancellationToken cancellationToken)
    {
        var one = runtime.One(connection);
        var state = await runtime.Engine.GetPoliciesAsync(one.Id, cancellationToken);
        return Results.Ok(PolicyView.Of(one.Id, state, state.Proposed is { } proposed ? await runtime.EffectAsync(one.Id, proposed, cancellationToken) : null));
    }

    private static async Task<IResult> PreviewAsync(SyncRuntime runtime, PolicyPreviewRequest request, CancellationToken cancellationToken)
    {
        var one = runtime.One(request.Connection);
        return Results.Ok(PolicyChangeView.Of(one.Id, await runtime.Engine.PreviewPoliciesAsync(one.Id, await PoliciesAsync(runtime, one.Id, request.Proposed, request.Policies, cancellationToken), cancellationToken)));
    }

    private static async Task<IResult> ChangeAsync(SyncRuntime runtime, WakeUps wakeUps, PolicyRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var one = runtime.One(request.Connection);
        var policies = await PoliciesAsync(runtime, one.Id, request.Proposed, request.Policies, cancellationToken);
        if (string.IsNullOrWhiteSpace(request.Hash)) return Refusal.BadRequest("Look first at what they would change, with POST /api/policies/preview, and send the \"hash\" that it says.");
        var change = await runtime.Engine.PreviewPoliciesAsync(one.Id, policies, cancellationToken);
        if (change.Hash != request.Hash)
            return Refusal.Conflict($"What they would change is not what the preview said. Now {change.Sentence} Look at it once more, and take it then.");
        var state = await runtime.Engine.ChangePoliciesAsync(one.Id, change, user.By(), request.Note ?? string.Empty, cancellationToken);
        wakeUps.Wake(one.Id);
        return Results.Ok(PolicyView.Of(one.Id, state));
    }

    private static async Task<SyncPolicies> PoliciesAsync(SyncRuntime runtime, string connectionId, bool isProposed, JsonElement? policies, CancellationToken cancellationToken)
    {
        if (isProposed && policies is null)
            return (await runtime.Engine.GetPoliciesAsync(connectionId, cancellationToken)).Proposed?.Policies
                ?? throw new InputException("Nothing is proposed: the configuration says nothing else than the policies that hold, or what it said was answered.");
        if (isProposed) throw new InputException("Send either \"policies\" or \"proposed\": true.");
        if (policies is not { } document) throw new InputException("Send the policies: \"policies\" is missing. It has to be one JSON object, as docs/policies.md shows it.");
        var read = PolicyDocument.Read(document.GetRawText());
        return read.Policies ?? throw new InputException($"The policies can't be used. {string.Join(" ", read.Problems)}");
    }
}
