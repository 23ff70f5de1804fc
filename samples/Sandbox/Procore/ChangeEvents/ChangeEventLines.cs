using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Lines of change events: costs and budgets are JSON numbers in requests, revenues texts, and all of them texts in answers.</summary>
internal sealed class ChangeEventLines(ProcoreState state)
{
    private static readonly FieldSet New = new FieldSet().With(FieldKind.Text, "description")
        .With(FieldKind.Object, "budget_code", "cost_impact", "revenue_impact", "budget_impact");

    private static readonly FieldSet Existing = New.Without().With(FieldKind.Integer, "id").With(FieldKind.Flag, "deleted");

    private static readonly FieldSet Numbers = new FieldSet().With(FieldKind.Number, "amount", "quantity", "unit_cost").With(FieldKind.Text, "unit_of_measure")
        .Choice("calculation_strategy", "automatic", "manual");

    private static readonly FieldSet BudgetNumbers = Numbers.Without().With(FieldKind.Flag, "auto_balance").With(FieldKind.Object, "transfer");

    private static readonly FieldSet Texts = new FieldSet().With(FieldKind.Text, "amount", "quantity", "unit_cost", "unit_of_measure")
        .Choice("calculation_strategy", "automatic", "manual");

    private static readonly string[] RevenueSources = ["automatic", "latest_cost", "manual", "no_revenue_expected"];

    /// <summary>Writes the lines of a request: checked as a whole before any of them is written.</summary>
    public void Write(ProcoreChangeEvent change, JsonArray items, bool isUpdate, DateTimeOffset now)
    {
        List<(ProcoreChangeEventLine? Line, JsonObject Values, ProcoreWbsCode? Wbs)> read = [.. items.Select(item => Read(change, item, isUpdate))];
        foreach ((ProcoreChangeEventLine? known, JsonObject values, ProcoreWbsCode? wbs) in read)
        {
            ProcoreChangeEventLine line = known ?? new(state.NextId(), now);
            if (known is null)
                change.Lines.Add(line);
            if ((bool?)values["deleted"] == true)
                line.DeletedAt = now;
            values.Remove("id");
            values.Remove("deleted");
            line.Merge(values);
            line.WbsCode = wbs ?? line.WbsCode;
            line.UpdatedAt = now;
        }
    }

    public JsonObject Shape(ProcoreChangeEvent change, ProcoreChangeEventLine line)
    {
        JsonObject? cost = Shown(line.Estimate("cost_impact"));
        JsonObject? revenue = Shown(line.Estimate("revenue_impact"));
        ProcoreVendor? vendor = line.Proposed("vendor") is { } vendorId ? state.Vendors.GetValueOrDefault(vendorId) : null;
        ProcoreContract? contract = line.Proposed("contract") is { } contractId ? state.Contracts.GetValueOrDefault(contractId) : null;
        return new JsonObject
        {
            ["id"] = line.Id,
            ["event_id"] = change.Id,
            ["event_number"] = change.Text("number"),
            ["event_title"] = change.Text("title"),
            ["item_type"] = "Event Line",
            ["description"] = line.Text("description"),
            ["budget_code"] = line.WbsCode is { } wbs ? ProcoreShapes.WbsCode(wbs) : null,
            ["cost_impact"] = new JsonObject
            {
                ["estimate"] = cost,
                ["vendor"] = new JsonObject { ["proposed"] = vendor is null ? null : new JsonObject { ["id"] = vendor.Id, ["name"] = vendor.Name }, ["confirmed"] = null },
                ["contract"] = new JsonObject { ["proposed"] = contract is null ? null : Contract(contract), ["confirmed"] = null },
                ["commitment"] = null,
                ["change_order_package"] = null,
                ["request_for_quote"] = null,
                ["source_of_latest_cost"] = "estimate",
                ["source_of_stage"] = "estimate",
            },
            ["revenue_impact"] = new JsonObject
            {
                ["estimate"] = revenue,
                ["change_order"] = null,
                ["change_order_package"] = null,
                ["source_of_revenue_rom"] = (line.Values["revenue_impact"] as JsonObject)?["source_of_revenue_rom"]?.DeepClone(),
                ["source_of_latest_price"] = "estimate",
                ["source_of_stage"] = "estimate",
            },
            ["budget_impact"] = new JsonObject { ["estimate"] = Shown(line.Estimate("budget_impact")), ["budget_change"] = null, ["budget_modification"] = null },
            ["latest_cost_values"] = cost?.DeepClone(),
            ["latest_revenue_values"] = revenue?.DeepClone(),
            ["currency_configuration"] = new JsonObject { ["currency_iso_code"] = state.Currency },
            ["deletable"] = true,
            ["editable"] = true,
            ["source"] = "change_event",
            ["created_at"] = state.Time(line.CreatedAt),
            ["updated_at"] = state.Time(line.UpdatedAt),
            ["deleted_at"] = state.Time(line.DeletedAt),
        };
    }

    private (ProcoreChangeEventLine? Line, JsonObject Values, ProcoreWbsCode? Wbs) Read(ProcoreChangeEvent change, JsonNode? item, bool isUpdate)
    {
        JsonObject given = item as JsonObject ?? throw ProcoreProblem.BadRequest("change_items", "has an item that is not an object");
        FieldErrors errors = new();
        JsonObject values = (isUpdate ? Existing : New).Read(given, errors, nullClears: true);
        Impact(values, "cost_impact", Numbers, errors, "vendor", "contract");
        Impact(values, "revenue_impact", Texts, errors, "source_of_revenue_rom");
        Impact(values, "budget_impact", BudgetNumbers, errors, "source_of_budget_rom");
        if ((values["revenue_impact"] as JsonObject)?["source_of_revenue_rom"] is { } source && !RevenueSources.Contains(source.GetValue<string>()))
            errors.Add("source_of_revenue_rom", "is not included in the list");
        ProcoreWbsCode? wbs = null;
        if (values["budget_code"] is JsonObject code && (long?)code["id"] is { } codeId
            && (!state.WbsCodes.TryGetValue(codeId, out wbs) || wbs.CostCode.ProjectId != change.Project.Id))
            errors.Add("budget_code", "is not a budget code of this project");
        ProcoreChangeEventLine? line = null;
        if ((long?)values["id"] is { } id && (line = change.Lines.Find(one => one.Id == id && one.DeletedAt is null)) is null)
            errors.Add("id", "is not a line of this change event");
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors) : (line, values, wbs);
    }

    private static void Impact(JsonObject values, string name, FieldSet estimate, FieldErrors errors, params ReadOnlySpan<string> others)
    {
        if (values[name] is not JsonObject impact)
            return;
        foreach ((string member, _) in impact)
        {
            if (member is not "estimate" && !others.Contains(member))
                errors.Add(name + "." + member, FieldErrors.Unknown);
        }

        if (impact["estimate"] is JsonObject written)
            impact["estimate"] = estimate.Read((JsonObject)written.DeepClone(), errors, nullClears: true);
        foreach (string proposal in others)
        {
            if (impact[proposal] is JsonObject one && one.Any(member => member.Key is not "proposed"))
                errors.Add(name + "." + proposal, FieldErrors.Unknown);
        }
    }

    private static JsonObject? Shown(JsonObject? estimate)
    {
        if (estimate is null)
            return null;
        JsonObject shown = [];
        foreach ((string name, JsonNode? value) in estimate)
            shown[name] = value?.GetValueKind() == JsonValueKind.Number ? value.GetValue<decimal>().ToString(CultureInfo.InvariantCulture) : value?.DeepClone();
        if (shown["amount"] is null && estimate["quantity"] is { } quantity && estimate["unit_cost"] is { } price)
            shown["amount"] = ProcoreMoney.Text(Math.Round(Number(quantity) * Number(price), 2, MidpointRounding.AwayFromZero));
        return shown;
    }

    private static decimal Number(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number ? value.GetValue<decimal>() : ProcoreMoney.Parse(value);

    private static JsonObject Contract(ProcoreContract contract) => new()
    {
        ["id"] = contract.Id,
        ["contract_type"] = contract.Kind == ContractKind.WorkOrder ? "work_order_contract" : "purchase_order_contract",
        ["number"] = contract.Text("number"),
        ["title"] = contract.Text("title"),
        ["status"] = contract.Status,
    };
}
