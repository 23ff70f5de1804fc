using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>Commitments of the probe, and their lines.</summary>
internal sealed class ProbeCommitments(ProbeBench bench, ProbeWorkshop workshop)
{
    public const string Orders = "/rest/v1.0/purchase_order_contracts";
    public const string WorkOrders = "/rest/v1.0/work_order_contracts";

    private const string Order = "purchase_order_contract";

    /// <summary>Makes a purchase order contract.</summary>
    public async Task<JsonObject> MakeAsync(CancellationToken cancellationToken, params (string Name, JsonNode? Value)[] values) =>
        (await TryAsync(bench.Project, cancellationToken, values)).OrUntold("Making a purchase order contract").Object;

    /// <summary>Makes a purchase order contract, or is refused.</summary>
    public Task<ProbeExchange> TryAsync(long project, CancellationToken cancellationToken, params (string Name, JsonNode? Value)[] values) =>
        TryAsync(ProbeKind.PurchaseOrderContract, Order, project, cancellationToken, values);

    /// <summary>Makes a work order contract.</summary>
    public async Task<JsonObject> MakeWorkOrderAsync(CancellationToken cancellationToken) =>
        (await TryAsync(ProbeKind.WorkOrderContract, "work_order_contract", bench.Project, cancellationToken)).OrUntold("Making a work order contract").Object;

    public Task<ProbeExchange> ReadAsync(JsonObject contract, CancellationToken cancellationToken) =>
        bench.ProcoreAsync($"{Orders}/{contract["id"]}", cancellationToken, ("project_id", bench.Project));

    public Task<ProbeExchange> ChangeAsync(JsonObject contract, CancellationToken cancellationToken, params (string Name, JsonNode? Value)[] values) =>
        ChangeAsync(Order, contract, values, cancellationToken);

    public Task<ProbeExchange> ChangeWorkOrderAsync(JsonObject contract, CancellationToken cancellationToken, params (string Name, JsonNode? Value)[] values) =>
        ChangeAsync("work_order_contract", contract, values, cancellationToken);

    /// <summary>Deletes a purchase order contract; the journal still names it, which does no harm.</summary>
    public Task<ProbeExchange> DeleteAsync(JsonObject contract, CancellationToken cancellationToken) =>
        bench.ProcoreAsync(HttpMethod.Delete, $"{Orders}/{contract["id"]}", null, cancellationToken, ("project_id", bench.Project));

    /// <summary>Adds a line of 100, on a code that is on the budget unless another is named.</summary>
    public async Task<ProbeExchange> AddLineAsync(JsonObject contract, CancellationToken cancellationToken, params (string Name, JsonNode? Value)[] values) =>
        await AddLineAsync(Orders, contract, await LineAsync(cancellationToken, values), cancellationToken);

    public async Task<ProbeExchange> AddWorkOrderLineAsync(JsonObject contract, CancellationToken cancellationToken) =>
        await AddLineAsync(WorkOrders, contract, await LineAsync(cancellationToken), cancellationToken);

    /// <summary>Syncs one line.</summary>
    public async Task<ProbeExchange> SyncLineAsync(JsonObject contract, CancellationToken cancellationToken) => await bench.ProcoreAsync(
        HttpMethod.Patch,
        $"{Orders}/{contract["id"]}/line_items/sync",
        new JsonObject { ["updates"] = new JsonArray(await LineAsync(cancellationToken, ("origin_id", workshop.Name()))) },
        cancellationToken,
        ("project_id", bench.Project));

    /// <summary>Syncs purchase order contracts. Whatever it creates is in the journal first.</summary>
    public async Task<ProbeExchange> SyncAsync(CancellationToken cancellationToken, params JsonObject[] items) => (await bench.ProcoreAsync(
        HttpMethod.Patch, Orders + "/sync", new JsonObject { ["project_id"] = bench.Project, ["updates"] = new JsonArray([.. items]) }, cancellationToken)).OrUntold("A sync of purchase order contracts");

    /// <summary>An item of a sync that creates.</summary>
    public JsonObject NewItem()
    {
        var name = workshop.Name();
        workshop.Expect(ProbeKind.PurchaseOrderContract, name, bench.Project);
        return new JsonObject { ["origin_id"] = name, ["title"] = name, ["number"] = name };
    }

    private static JsonObject With(JsonObject target, (string Name, JsonNode? Value)[] values)
    {
        foreach (var (name, value) in values) target[name] = value?.DeepClone();
        return target;
    }

    private Task<ProbeExchange> TryAsync(ProbeKind kind, string wrapper, long project, CancellationToken cancellationToken, params (string Name, JsonNode? Value)[] values)
    {
        var name = workshop.Name();
        var contract = With(new JsonObject { ["title"] = name, ["number"] = name, ["status"] = "Draft" }, values);
        return workshop.MakeAsync(
            kind,
            name,
            project,
            () => bench.ProcoreAsync(HttpMethod.Post, $"/rest/v1.0/{wrapper}s", new JsonObject { ["project_id"] = project, [wrapper] = contract }, cancellationToken),
            answer => answer.Object["id"]);
    }

    private async Task<JsonObject> LineAsync(CancellationToken cancellationToken, params (string Name, JsonNode? Value)[] values)
    {
        var line = With(new JsonObject { ["amount"] = "100.00", ["description"] = workshop.Prefix + "line" }, values);
        if (!line.ContainsKey("wbs_code_id")) line["wbs_code_id"] = await ProbeBudget.CodeAsync(bench, isBudgeted: true, cancellationToken);
        return line;
    }

    private Task<ProbeExchange> AddLineAsync(string root, JsonObject contract, JsonObject line, CancellationToken cancellationToken) => bench.ProcoreAsync(
        HttpMethod.Post, $"{root}/{contract["id"]}/line_items", new JsonObject { ["project_id"] = bench.Project, ["line_item"] = line }, cancellationToken);

    private Task<ProbeExchange> ChangeAsync(string wrapper, JsonObject contract, (string Name, JsonNode? Value)[] values, CancellationToken cancellationToken) => bench.ProcoreAsync(
        HttpMethod.Patch,
        $"/rest/v1.0/{wrapper}s/{contract["id"]}",
        new JsonObject { ["project_id"] = bench.Project, [wrapper] = With([], values) },
        cancellationToken);
}
