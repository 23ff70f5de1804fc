using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>Hooks of the probe. They lead to a host that no network knows.</summary>
internal sealed class ProbeHooks(ProbeBench bench, ProbeWorkshop workshop)
{
    /// <summary>The hooks of the company, or of a project.</summary>
    public static string Path(ProbeBench bench, long project) =>
        bench.Company(project == 0 ? "/webhooks/hooks" : FormattableString.Invariant($"/projects/{project}/webhooks/hooks"));

    public async Task<JsonObject> MakeAsync(long project, CancellationToken cancellationToken)
    {
        var name = workshop.Name();
        var hook = new JsonObject { ["namespace"] = name, ["destination_url"] = "https://probe.invalid/", ["payload_version"] = "v4.0" };
        var made = await workshop.MakeAsync(
            ProbeKind.Hook, name, project, () => bench.ProcoreAsync(HttpMethod.Post, Path(bench, project), hook, cancellationToken), answer => answer.Object["data"]?["id"]);
        return made.OrUntold("Making a hook").Data;
    }

    /// <summary>Adds the trigger for changed purchase order contracts of the project.</summary>
    public Task<ProbeExchange> AddTriggerAsync(JsonObject hook, CancellationToken cancellationToken) => bench.ProcoreAsync(
        HttpMethod.Post,
        $"{Path(bench, bench.Project)}/{hook["id"]}/triggers",
        new JsonObject { ["resource_name"] = "Purchase Order Contracts", ["event_type"] = "create" },
        cancellationToken);
}
