using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Prime contracts of a project, to read. People make them: a company that nobody set up has none.</summary>
internal sealed class PrimeContractEndpoints(ProcoreState state)
{
    public IEnumerable<ProcoreRoute> Routes => [new("GET", "/rest/v1.0/prime_contracts", List)];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "page", "per_page", "filters[id]", "filters[updated_at]");
        ProcoreProject project = state.ProjectFromQuery(call);
        HashSet<long>? ids = call.Query.Integers("filters[id]");
        List<ProcorePrimeContract> found =
            [.. state.PrimeContracts.Values.Where(c => c.ProjectId == project.Id && (ids is null || ids.Contains(c.Id))).OrderBy(c => c.Id)];
        return ProcoreReply.Page(call, found, Shape, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private JsonObject Shape(ProcorePrimeContract contract)
    {
        var shape = Plain(contract);
        if (state.Switches.PrimeContractsShowTheirOwner) shape["vendor"] = new JsonObject { ["id"] = contract.Owner.Id, ["name"] = contract.Owner.Name, ["is_active"] = contract.Owner.IsActive };
        return shape;
    }

    private JsonObject Plain(ProcorePrimeContract contract) => new()
    {
        ["id"] = contract.Id,
        ["number"] = "1",
        ["title"] = "Prime contract",
        ["status"] = contract.Status,
        ["executed"] = contract.Status is "Approved",
        ["private"] = false,
        ["contractor"] = null,
        ["architect"] = null,
        ["grand_total"] = "0.0",
        ["contract_start_date"] = null,
        ["contract_estimated_completion_date"] = null,
        ["created_at"] = state.Time(contract.CreatedAt),
        ["updated_at"] = state.Time(contract.CreatedAt),
        ["deleted_at"] = null,
    };
}
