using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Items of subcontractor invoices by their kind, <c>/rest/v1.0/requisitions/{id}/contract_items</c> and the like, and how invoices of a contract work.</summary>
internal sealed class RequisitionItemEndpoints(ProcoreState state, RequisitionEndpoints requisitions)
{
    private const string Configuration = "/rest/v1.0/projects/{project_id}/contracts/{contract_id}/invoice_configuration";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Flag, "separate_billing_for_stored_materials").Choice("stored_materials_billing_method", "move_new_materials");

    private readonly Dictionary<long, JsonObject> _configurations = [];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        .. ((string[])["contract_item", "contract_detail_item", "change_order_item"]).SelectMany(kind => (ProcoreRoute[])
        [
            new("GET", "/rest/v1.0/requisitions/{id}/" + kind + "s", call => List(call, kind)),
            new("GET", "/rest/v1.0/requisitions/{id}/" + kind + "s/{item_id}", call => Show(call, kind)),
        ]),
        new("GET", Configuration, ShowConfiguration),
        new("PATCH", Configuration, UpdateConfiguration),
    ];

    private ProcoreReply List(ProcoreCall call, string kind)
    {
        call.Query.AllowOnly("project_id", "page", "per_page");
        ProcoreRequisition requisition = requisitions.Find(call, state.ProjectFromQuery(call));
        return ProcoreReply.Page(call, Items(requisition, kind), item => requisitions.Shape(requisition, item), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call, string kind)
    {
        call.Query.AllowOnly("project_id");
        ProcoreRequisition requisition = requisitions.Find(call, state.ProjectFromQuery(call));
        long id = call.PathId("item_id");
        ProcoreRequisitionItem item = Items(requisition, kind).Find(one => one.Id == id) ?? throw ProcoreProblem.NotFound();
        return ProcoreReply.Ok(requisitions.Shape(requisition, item));
    }

    private static List<ProcoreRequisitionItem> Items(ProcoreRequisition requisition, string kind) =>
        requisition.Items.FindAll(item => (item.Text("item_type") ?? "contract_item") == kind);

    private ProcoreReply ShowConfiguration(ProcoreCall call)
    {
        call.Query.AllowOnly();
        return ProcoreReply.Ok(Shape(call));
    }

    private ProcoreReply UpdateConfiguration(ProcoreCall call)
    {
        call.Query.AllowOnly();
        JsonObject shape = Shape(call);
        FieldErrors errors = new();
        JsonObject values = Fields.Read(ProcoreScope.Wrapped(call.Body("invoice_configuration"), "invoice_configuration"), errors, state.Switches.NullClears);
        if (errors.Any)
            throw state.Refusal(errors);
        foreach ((string name, JsonNode? value) in values)
            shape[name] = value?.DeepClone();
        _configurations[call.PathId("contract_id")] = shape;
        return ProcoreReply.Ok(shape.DeepClone());
    }

    private JsonObject Shape(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromPath(call);
        long id = call.PathId("contract_id");
        bool isThere = (state.Contracts.TryGetValue(id, out ProcoreContract? contract) && contract.Project.Id == project.Id && contract.DeletedAt is null && state.Shows(contract))
            || (state.PrimeContracts.TryGetValue(id, out ProcorePrimeContract? prime) && prime.Project.Id == project.Id);
        if (!isThere)
            throw ProcoreProblem.NotFound();
        return _configurations.TryGetValue(id, out JsonObject? kept) ? (JsonObject)kept.DeepClone() : new JsonObject
        {
            ["id"] = id,
            ["contract_id"] = id,
            ["project_id"] = project.Id,
            ["company_id"] = state.CompanyId,
            ["separate_billing_for_stored_materials"] = false,
            ["stored_materials_billing_method"] = null,
            ["ssr_enabled"] = false,
            ["move_materials_to_previous_work_completed"] = false,
            ["retainage_rule_set"] = null,
        };
    }
}
