using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>Change orders of the probe's commitments: they go with their commitment.</summary>
internal sealed class ProbeChangeOrders(ProbeBench bench, ProbeWorkshop workshop)
{
    public const string Potential = "/rest/v1.0/potential_change_orders";

    public static string Path(long project) => FormattableString.Invariant($"/rest/v1.0/projects/{project}/commitment_change_orders");

    /// <summary>Makes a change order directly; a refusal is an answer.</summary>
    public Task<ProbeExchange> TryAsync(JsonObject contract, string status, CancellationToken cancellationToken) => bench.ProcoreAsync(
        HttpMethod.Post,
        Path(bench.Project),
        new JsonObject { ["change_order"] = new JsonObject { ["contract_id"] = contract["id"]!.DeepClone(), ["title"] = workshop.Name(), ["status"] = status } },
        cancellationToken);

    public Task<ProbeExchange> ChangeAsync(JsonObject change, string status, CancellationToken cancellationToken) => bench.ProcoreAsync(
        HttpMethod.Patch, $"{Path(bench.Project)}/{change["id"]}", new JsonObject { ["change_order"] = new JsonObject { ["status"] = status } }, cancellationToken);

    /// <summary>Adds a line of 10.</summary>
    public async Task<ProbeExchange> AddLineAsync(JsonObject change, CancellationToken cancellationToken, long? taxCode = null)
    {
        var line = new JsonObject
        {
            ["wbs_code_id"] = $"{await ProbeBudget.CodeAsync(bench, isBudgeted: true, cancellationToken)}",
            ["amount"] = "10.00",
            ["description"] = workshop.Prefix + "line",
        };
        if (taxCode is { } code) line["tax_code_id"] = $"{code}";
        return await bench.ProcoreAsync(
            HttpMethod.Post, bench.Company(FormattableString.Invariant($"/projects/{bench.Project}/commitment_change_orders/{change["id"]}/line_items")), line, cancellationToken);
    }

    /// <summary>Makes a potential change order; a refusal is an answer.</summary>
    public Task<ProbeExchange> TryPotentialAsync(JsonObject contract, string status, CancellationToken cancellationToken) => bench.ProcoreAsync(
        HttpMethod.Post,
        Potential,
        new JsonObject
        {
            ["project_id"] = bench.Project,
            ["contract_id"] = contract["id"]!.DeepClone(),
            ["change_order"] = new JsonObject { ["title"] = workshop.Name(), ["status"] = status },
        },
        cancellationToken);

    /// <summary>Adds a line of 10 to a potential change order.</summary>
    public async Task<ProbeExchange> AddPotentialLineAsync(JsonObject change, CancellationToken cancellationToken, long? taxCode = null)
    {
        var line = new JsonObject { ["wbs_code_id"] = await ProbeBudget.CodeAsync(bench, isBudgeted: true, cancellationToken), ["amount"] = "10.00", ["description"] = workshop.Prefix + "line" };
        if (taxCode is { } code) line["tax_code_id"] = code;
        return await bench.ProcoreAsync(HttpMethod.Post, $"{Potential}/{change["id"]}/line_items", new JsonObject { ["project_id"] = bench.Project, ["line_item"] = line }, cancellationToken);
    }
}
