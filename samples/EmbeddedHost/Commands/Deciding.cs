using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// What a command decides or sets. The host that serves on the data directory does it where there is one, so that what it has in hand and what is said go together; else it is done on the store itself.
/// Either way it stands in the audit in the name of the operating system's account.
/// </summary>
internal static class Deciding
{
    public static async Task StartAsync(OpenedStore store, string connectionId, GoAhead goAhead, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is null)
        {
            await store.Runtime.Engine.StartAsync(connectionId, goAhead, cancellationToken);
            return;
        }

        var request = new GoAheadRequest
        {
            Connection = connectionId,
            Note = goAhead.Note,
            Hash = goAhead.Hash,
            Everything = goAhead.Projects is null && goAhead.Vendors is null,
            Projects = goAhead.Projects?.ToList(),
            Vendors = goAhead.Vendors?.ToList(),
        };
        await host.PostAsync("/api/start", request, ApiJson.Default.GoAheadRequest, cancellationToken);
    }

    public static async Task PauseAsync(OpenedStore store, string connectionId, string note, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is null) await store.Runtime.Engine.PauseAsync(connectionId, Account.Name, note, cancellationToken);
        else await host.PostAsync("/api/pause", new() { Connection = connectionId, Note = note }, ApiJson.Default.PauseRequest, cancellationToken);
    }

    public static async Task RemoveAsync(OpenedStore store, string connectionId, string note, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is null) await store.Runtime.RemoveAsync(connectionId, Account.Name, note, cancellationToken);
        else await host.PostAsync("/api/remove", new() { Connection = connectionId, Note = note }, ApiJson.Default.PauseRequest, cancellationToken);
    }

    public static async Task AnswerAsync(OpenedStore store, string connectionId, string reviewId, ReviewDecision decision, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is null)
        {
            await store.Runtime.Engine.DecideAsync(connectionId, reviewId, decision, cancellationToken);
            return;
        }

        var request = new DecisionRequest
        {
            Connection = connectionId,
            Action = decision.Action.ToString(),
            Version = decision.Version,
            ProcoreId = decision.ProcoreId,
            ZohoId = decision.ZohoId,
            Note = decision.Note,
        };
        await host.PostAsync($"/api/review/{Uri.EscapeDataString(reviewId)}", request, ApiJson.Default.DecisionRequest, cancellationToken);
    }

    /// <returns>What is looked at again because of it.</returns>
    public static async Task<LinkChangeView> LinkAsync(OpenedStore store, string connectionId, LinkDecision decision, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is null) return new(connectionId, [.. (await store.Runtime.Engine.DecideLinkAsync(connectionId, decision, cancellationToken)).Select(key => key.ToString())]);
        var request = new LinkRequest
        {
            Connection = connectionId,
            Action = decision.Action.ToString(),
            Kind = decision.Kind.ToString(),
            ZohoId = decision.ZohoId,
            ProcoreId = decision.ProcoreId,
            ProjectId = decision.ProjectId,
            Note = decision.Note,
        };
        var answer = await host.PostAsync("/api/links", request, ApiJson.Default.LinkRequest, cancellationToken);
        return JsonSerializer.Deserialize(answer, ApiJson.Default.LinkChangeView)!;
    }

    /// <returns>How many orders are due now.</returns>
    public static async Task<int> ReplayAsync(OpenedStore store, string connectionId, OrderSelection selection, bool isAll, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is null) return await store.Runtime.Engine.ReplayOrdersAsync(connectionId, selection, Account.Name, cancellationToken);
        var request = new ReplayRequest
        {
            Connection = connectionId,
            Orders = [.. selection.Orders],
            Projects = [.. selection.ProjectIds],
            Vendors = [.. selection.Vendors],
            States = [.. selection.States.Select(state => state.ToString())],
            Findings = [.. selection.FindingCodes],
            ReadBefore = selection.ReadBefore is { } before ? InstantPattern.ExtendedIso.Format(before) : null,
            All = isAll,
        };
        var answer = await host.PostAsync("/api/replay", request, ApiJson.Default.ReplayRequest, cancellationToken);
        return JsonSerializer.Deserialize(answer, ApiJson.Default.ReplayedView)!.Due;
    }

    /// <returns>The month as it is closed.</returns>
    public static async Task<StatementView> CloseAsync(OpenedStore store, string connectionId, YearMonth month, string note, IReadOnlyList<string> without, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is null) return StatementView.Of(connectionId, await store.Runtime.Engine.CloseMonthAsync(connectionId, month, Account.Name, note, without, cancellationToken));
        var request = new MonthRequest { Connection = connectionId, Month = YearMonthPattern.Iso.Format(month), Note = note, Without = without };
        var answer = await host.PostAsync("/api/months", request, ApiJson.Default.MonthRequest, cancellationToken);
        return JsonSerializer.Deserialize(answer, ApiJson.Default.StatementView)!;
    }

    /// <returns>What became of each write.</returns>
    public static async Task<AlignmentResultView> AlignAsync(OpenedStore store, string connectionId, string hash, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is null) return AlignmentResultView.Of(await store.Runtime.Engine.ApplyAlignmentAsync(connectionId, hash, Account.Name, cancellationToken));
        var answer = await host.PostAsync("/api/alignment", new() { Connection = connectionId, Hash = hash }, ApiJson.Default.AlignmentRequest, cancellationToken);
        return JsonSerializer.Deserialize(answer, ApiJson.Default.AlignmentResultView)!;
    }

    /// <summary>Takes policies, for what was looked at.</summary>
    public static async Task SetAsync(OpenedStore store, string connectionId, SyncPolicies policies, string hash, string note, CancellationToken cancellationToken)
    {
        using var host = await store.HostOfAsync(connectionId, cancellationToken);
        if (host is not null)
        {
            var request = new PolicyRequest { Connection = connectionId, Policies = PolicyViews.Document(policies), Hash = hash, Note = note };
            await host.PostAsync("/api/policies", request, ApiJson.Default.PolicyRequest, cancellationToken);
            return;
        }

        var change = await store.Runtime.Engine.PreviewPoliciesAsync(connectionId, policies, cancellationToken);
        if (change.Hash != hash) throw new InputException($"What they would change is not what was looked at. Now {change.Sentence} Look at it once more with --dry-run, and take it then.");
        await store.Runtime.Engine.ChangePoliciesAsync(connectionId, change, Account.Name, note, cancellationToken);
    }
}
