using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>What hooks tell about Procore.</summary>
internal static class ProcoreHookQuestions
{
    public static IEnumerable<ProbeQuestion> All =>
    [
        new("procore.TriggerEvents", "How do answers name the event of a trigger?", "Makes a hook with one.", ProbeReach.Writes, TriggerEventsAsync),
        new("procore.SecondTriggerIsRefused", "Is a second trigger for the same resource and event refused?", "Makes a hook with two.", ProbeReach.Writes, SecondTriggerAsync),
        new("procore.ProjectHooksHaveStatus", "Can hooks of projects be disabled?", "Makes one, and disables it.", ProbeReach.Writes, ProjectHooksHaveStatusAsync),
        new("procore.PayloadVersionsAreShort", "Do answers say v4 where v4.0 was posted?", "Makes a hook.", ProbeReach.Writes, PayloadVersionsAreShortAsync),
    ];

    private static async Task<ProbeAnswer> TriggerEventsAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var hooks = bench.Making("").Hooks;
        var trigger = (await hooks.AddTriggerAsync(await hooks.MakeAsync(bench.Project, cancellationToken), cancellationToken)).OrUntold("Making a trigger").Data;
        return trigger["event_type"]?.ToString() switch
        {
            "create" => ProbeAnswer.Is("Plain", "It was create."),
            "CREATE" => ProbeAnswer.Is("Upper", "It was CREATE."),
            "CREATED" => ProbeAnswer.Is("Past", "It was CREATED."),
            _ => ProbeAnswer.Untold("It had a name that the sandbox does not know."),
        };
    }

    private static async Task<ProbeAnswer> SecondTriggerAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var hooks = bench.Making("").Hooks;
        var hook = await hooks.MakeAsync(bench.Project, cancellationToken);
        (await hooks.AddTriggerAsync(hook, cancellationToken)).OrUntold("Making a trigger");
        var second = await hooks.AddTriggerAsync(hook, cancellationToken);
        return second.Refused();
    }

    private static async Task<ProbeAnswer> ProjectHooksHaveStatusAsync(ProbeBench bench, CancellationToken cancellationToken)
    {
        var hook = await bench.Making("").Hooks.MakeAsync(bench.Project, cancellationToken);
        var changed = await bench.ProcoreAsync(HttpMethod.Patch, $"{ProbeHooks.Path(bench, bench.Project)}/{hook["id"]}", new JsonObject { ["status"] = "disabled" }, cancellationToken);
        if (!changed.IsGood) return changed.Status is 400 or 406 or 422 ? ProbeAnswer.Is(false, changed.Said) : ProbeAnswer.Untold(changed.Said);
        return $"{changed.Data["status"]}" == "disabled" ? ProbeAnswer.Is(true, "It was disabled.") : ProbeAnswer.Is(false, "It was not disabled.");
    }

    private static async Task<ProbeAnswer> PayloadVersionsAreShortAsync(ProbeBench bench, CancellationToken cancellationToken) =>
        (await bench.Making("").Hooks.MakeAsync(bench.Project, cancellationToken))["payload_version"]?.ToString() switch
        {
            "v4" => ProbeAnswer.Is(true, "It was v4."),
            "v4.0" => ProbeAnswer.Is(false, "It was v4.0."),
            _ => ProbeAnswer.Untold("It was neither."),
        };
}
