using System.Globalization;
using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Policies by forms: chosen, or as a whole document; first it is shown what they would change, together and each alone, then they are taken by the hash of that.</summary>
internal static class PolicyForms
{
    private static readonly PolicyQuestion[] Questions =
    [
        new(
            "landing",
            "In which status commitments of issued orders land",
            _ => string.Empty,
            [.. CommitmentLanding.Choices.Select(one => (one.Status, $"{one.Status}: {one.Effect}"))],
            CommitmentLanding.In),
        new(
            "amendedOrders",
            "Orders whose amounts change after their commitment was approved",
            policies => policies.AmendedOrders.ToString(),
            [(nameof(AmendedOrderTreatment.Review), "a person enters a change order"), (nameof(AmendedOrderTreatment.ChangeOrder), "a draft change order is written for the difference, which a person approves")],
            (policies, value) => policies with { AmendedOrders = Value<AmendedOrderTreatment>(value) }),
        new(
            "cancelledOrders",
            "Orders that Zoho Books says are cancelled",
            policies => policies.CancelledOrders.ToString(),
            [(nameof(CancelledOrderTreatment.Review), "their commitments stand, and a person decides"), (nameof(CancelledOrderTreatment.Close), "their commitments become Closed where nothing is billed, which takes them out of committed costs")],
            (policies, value) => policies with { CancelledOrders = Value<CancelledOrderTreatment>(value) }),
        new(
            "adoption",
            "Commitments that people typed into Procore before",
            policies => policies.Adoption.ToString(),
            [(nameof(AdoptionTreatment.Review), "a person links them to the order, or says that they are others"), (nameof(AdoptionTreatment.WhenEqual), "they are linked where vendor and every amount are equal; else a person decides")],
            (policies, value) => policies with { Adoption = Value<AdoptionTreatment>(value) }),
    ];

    public static async Task<IResult> ShowAsync(SyncRuntime runtime, string? connection, CancellationToken cancellationToken)
    {
        var one = runtime.One(string.IsNullOrEmpty(connection) ? null : connection);
        return PageEndpoints.Page<PoliciesPage>(Sheet(one, await runtime.Engine.GetPoliciesAsync(one.Id, cancellationToken), document: null, []));
    }

    public static async Task<IResult> SendAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        var state = await runtime.Engine.GetPoliciesAsync(connection.Id, cancellationToken);
        switch (form["step"].ToString())
        {
            case "choose":
                var chosen = Questions.Select(question => (Question: question, Value: form[question.Key].ToString()))
                    .Where(one => one.Value.Length > 0 && one.Value != one.Question.Now(state.Policies)).ToList();
                return await LookAsync(runtime, connection, chosen.Aggregate(state.Policies, (policies, one) => one.Question.Choose(policies, one.Value)), await EachAsync(runtime, connection, state.Policies, chosen, cancellationToken), cancellationToken);
            case "proposed":
                return await LookAsync(runtime, connection, state.Proposed?.Policies ?? throw new InputException("Nothing is proposed any more: the configuration says nothing else than the policies that hold."), [], cancellationToken);
            case "document":
                var text = form["document"].ToString();
                var read = PolicyDocument.Read(text);
                if (read.Policies is { } given) return await LookAsync(runtime, connection, given, [], cancellationToken);
                return PageEndpoints.Page<PoliciesPage>(Sheet(connection, state, text, [.. read.Problems.Select(problem => PageWords.Name(problem.ToString()))]), StatusCodes.Status400BadRequest);
            case "take":
                return await TakeAsync(runtime, wakeUps, connection, form, user.By(), cancellationToken);
            default:
                throw new InputException("The form does not say what to do. Open the page again and send it from there.");
        }
    }

    private static async Task<IResult> LookAsync(SyncRuntime runtime, Connection connection, SyncPolicies policies, IReadOnlyList<Fact> each, CancellationToken cancellationToken) =>
        PageEndpoints.Page<PolicyLookPage>(PolicyLook.Of(connection, await runtime.Engine.PreviewPoliciesAsync(connection.Id, policies, cancellationToken), each, isStale: false));

    private static async Task<IReadOnlyList<Fact>> EachAsync(
        SyncRuntime runtime, Connection connection, SyncPolicies now, IReadOnlyList<(PolicyQuestion Question, string Value)> chosen, CancellationToken cancellationToken)
    {
        if (chosen.Count < 2) return [];
        var each = new List<Fact>();
        foreach (var (question, value) in chosen)
        {
            var alone = await runtime.Engine.PreviewPoliciesAsync(connection.Id, question.Choose(now, value), cancellationToken);
            each.Add(new($"{question.Words}: {PageWords.Name(value)}", PageWords.Name(alone.Sentence)));
        }

        return each;
    }

    private static async Task<IResult> TakeAsync(SyncRuntime runtime, WakeUps wakeUps, Connection connection, IFormCollection form, string by, CancellationToken cancellationToken)
    {
        var policies = PolicyDocument.Read(form["document"].ToString()).Policies ?? throw new InputException("The form holds no policies that can be used, and nothing was changed. Open the page again and send it from there.");
        var change = await runtime.Engine.PreviewPoliciesAsync(connection.Id, policies, cancellationToken);
        if (change.Hash != form["hash"].ToString())
            return PageEndpoints.Page<PolicyLookPage>(PolicyLook.Of(connection, change, [], isStale: true), StatusCodes.Status409Conflict);
        var taken = await runtime.Engine.ChangePoliciesAsync(connection.Id, change, by, form["note"].ToString().Trim(), cancellationToken);
        wakeUps.Wake(connection.Id);
        return PageEndpoints.Page<AnsweredPage>(AnsweredView.Of(
            connection.Id, "Take these policies", orderId: null, PageWords.Name(connection.Name), string.Create(CultureInfo.InvariantCulture, $"Version {taken.Version} of its policies holds from now on.")));
    }

    private static PolicySheet Sheet(Connection connection, PolicyState state, string? document, IReadOnlyList<string> problems) => new(
        connection.Id,
        PageWords.Name(connection.Name),
        string.Create(CultureInfo.InvariantCulture, $"Version {state.Version} holds, by {PageWords.Name(state.By)}{(state.Since is { } since ? $", since {PageWords.Time(since)}" : string.Empty)}.")
            + (state.Note.Length > 0 ? $" {PageWords.Name(state.Note)}" : string.Empty),
        [.. Questions.Select(question => question.Of(state.Policies))],
        document ?? PolicyDocument.Write(state.Policies),
        state.Proposed is { } proposed ? [.. proposed.Differences.Select(one => PageWords.Name(PolicyViews.Of(one)))] : null,
        problems);

    private static T Value<T>(string text)
        where T : struct, Enum =>
        Named.TryFind<T>(text, out var value) ? value : throw Unknown(text);

    private static InputException Unknown(string text) => new($"\"{PageWords.Name(text)}\" is none of the choices, and nothing was changed. Open the page again and choose there.");

    /// <summary>A policy that is chosen from a few.</summary>
    /// <param name="Key">What is sent for it.</param>
    /// <param name="Words">What it is about.</param>
    /// <param name="Now">What it is; empty where it is none of the choices.</param>
    /// <param name="Values">The choices, each with what it does.</param>
    /// <param name="With">The policies with a choice.</param>
    private sealed record PolicyQuestion(
        string Key, string Words, Func<SyncPolicies, string> Now, IReadOnlyList<(string Value, string Effect)> Values, Func<SyncPolicies, string, SyncPolicies> With)
    {
        public SyncPolicies Choose(SyncPolicies policies, string value) => Values.Any(one => one.Value == value) ? With(policies, value) : throw Unknown(value);

        public PolicyChoice Of(SyncPolicies policies)
        {
            var now = Now(policies);
            return new(
                Key,
                Words,
                [.. now.Length == 0 ? [new Choice(string.Empty, "as it is", IsChosen: true)] : Array.Empty<Choice>(), .. Values.Select(one => new Choice(one.Value, one.Effect, one.Value == now))]);
        }
    }
}
