using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What an alignment would write into Zoho Books, and the writing.</summary>
internal static class AlignmentEndpoints
{
    public static void MapAlignment(this IEndpointRouteBuilder api)
    {
        api.MapGet("/alignment", PlanAsync).Produces<AlignmentPlanView>().WithSummary("What policy would have written into Zoho Books, and what is in the way.");
        api.MapPost("/alignment", ApplyAsync).Produces<AlignmentResultView>().WithSummary("Has it written as it was looked at.");
    }

    private static async Task<IResult> PlanAsync(SyncRuntime runtime, string? connection, CancellationToken cancellationToken)
    {
        var one = runtime.One(connection);
        return Results.Ok(AlignmentPlanView.Of(await runtime.Engine.PlanAlignmentAsync(one.Id, cancellationToken)));
    }

    private static async Task<IResult> ApplyAsync(SyncRuntime runtime, WakeUps wakeUps, AlignmentRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var one = runtime.One(request.Connection);
        if (string.IsNullOrWhiteSpace(request.Hash)) return Refusal.BadRequest("Look first at what would be written, with GET /api/alignment, and send the \"hash\" that it says.");
        var result = await runtime.Engine.ApplyAlignmentAsync(one.Id, request.Hash.Trim(), user.By(), cancellationToken);
        wakeUps.Wake(one.Id);
        return Results.Ok(AlignmentResultView.Of(result));
    }
}

/// <summary>A word to write an alignment, as it comes in.</summary>
internal sealed record AlignmentRequest
{
    /// <summary>The connection; may be left out where there is one.</summary>
    public string? Connection { get; init; }

    /// <summary>The hash of the plan that was looked at, as <c>GET /api/alignment</c> says it.</summary>
    public string? Hash { get; init; }
}

/// <summary>What an alignment would write.</summary>
internal sealed record AlignmentPlanView(string Connection, string At, string Hash, IReadOnlyList<AlignmentStepView> Steps, IReadOnlyList<AlignmentQuestionView> Questions)
{
    public static AlignmentPlanView Of(AlignmentPlan plan) => new(
        plan.ConnectionId,
        Words.Time(plan.At),
        plan.Hash,
        [.. plan.Steps.Select(step => new AlignmentStepView(step.Kind.ToString(), step.Sentence))],
        [.. plan.Questions.Select(question => new AlignmentQuestionView(question.Subject, question.Sentence, question.NextStep))]);
}

/// <summary>One write.</summary>
internal sealed record AlignmentStepView(string Kind, string Sentence);

/// <summary>What is in the way.</summary>
internal sealed record AlignmentQuestionView(string Subject, string Sentence, string NextStep);

/// <summary>What became of it.</summary>
internal sealed record AlignmentResultView(string Connection, bool IsWritten, IReadOnlyList<AlignmentOutcomeView> Outcomes)
{
    public static AlignmentResultView Of(AlignmentResult result) => new(
        result.Plan.ConnectionId,
        result.IsWritten,
        [.. result.Outcomes.Select(outcome => new AlignmentOutcomeView(outcome.Step.Sentence, outcome.Ending.ToString(), outcome.Sentence))]);
}

/// <summary>What became of one write.</summary>
internal sealed record AlignmentOutcomeView(string Step, string Ending, string Sentence);
