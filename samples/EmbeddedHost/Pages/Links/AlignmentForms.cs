using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Projects and cost codes of both sides, read fresh when somebody asks; and what policy has written into Zoho Books, shown first and written by its hash.</summary>
internal static class AlignmentForms
{
    public static async Task<IResult> ReadAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        switch (form["step"].ToString())
        {
            case "read":
                return PageEndpoints.Page<AlignmentPage>(AlignmentSheet.Of(connection.Id, await runtime.Engine.AlignAsync(connection.Id, cancellationToken)));
            case "plan":
                return PageEndpoints.Page<AlignmentPlanPage>(PlanSheet.Of(await runtime.Engine.PlanAlignmentAsync(connection.Id, cancellationToken)));
            case "write":
                var result = await runtime.Engine.ApplyAlignmentAsync(connection.Id, form["hash"].ToString(), user.By(), cancellationToken);
                wakeUps.Wake(connection.Id);
                return PageEndpoints.Page<AnsweredPage>(Written(connection.Id, result), result.IsWritten ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
            default:
                throw new InputException("The form does not say what to do. Open the page again and send it from there.");
        }
    }

    private static AnsweredView Written(string connectionId, AlignmentResult result) => new(
        connectionId,
        "Write into Zoho Books",
        [.. result.Outcomes.Where(one => one.Ending == AlignmentEnding.Written).Select(Told)],
        [.. result.Outcomes.Where(one => one.Ending != AlignmentEnding.Written).Select(Told)],
        Left: 0);

    private static AnsweredQuestion Told(AlignmentOutcome outcome) => new(null, PageWords.Name(outcome.Step.Sentence), PageWords.Name(outcome.Sentence), []);
}
