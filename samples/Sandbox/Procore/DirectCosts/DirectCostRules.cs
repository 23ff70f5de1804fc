using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What a direct cost and its lines may hold, and how they are shown: amounts are JSON numbers in requests and texts in answers.</summary>
internal sealed class DirectCostRules(ProcoreState state, CostCodeShapes codes)
{
    public static FieldSet Fields { get; } = new FieldSet()
        .Choice("direct_cost_type", "invoice", "expense", "payroll", "subcontractor_invoice")
        .With(FieldKind.Text, "description", "invoice_number", "status", "terms", "origin_id", "origin_data")
        .With(FieldKind.Integer, "vendor_id", "employee_id")
        .With(FieldKind.Date, "direct_cost_date", "received_date", "payment_date");

    public static FieldSet LineFields { get; } = new FieldSet()
        .With(FieldKind.Integer, "direct_cost_id", "wbs_code_id", "cost_code_id", "line_item_type_id", "tax_code_id")
        .With(FieldKind.Number, "amount", "quantity", "unit_cost")
        .With(FieldKind.Text, "uom", "description", "origin_id", "origin_data")
        .Choice("extended_type", "manual", "calculated");

    /// <summary>Lines that come within their direct cost.</summary>
    private static FieldSet Parts { get; } = new FieldSet()
        .With(FieldKind.Integer, "id", "wbs_code_id", "tax_code_id")
        .With(FieldKind.Number, "manual_amount", "quantity", "unit_cost")
        .With(FieldKind.Text, "uom", "description", "origin_id", "origin_data", "ref");

    public ProcoreDirectCost? Find(ProcoreProject project, long id) =>
        state.DirectCosts.TryGetValue(id, out ProcoreDirectCost? cost) && cost.Project.Id == project.Id && cost.DeletedAt is null ? cost : null;

    public ProcoreDirectCostLine? FindLine(ProcoreProject project, long id) =>
        state.DirectCosts.Values.Where(cost => cost.Project.Id == project.Id && cost.DeletedAt is null)
            .SelectMany(cost => cost.Lines).FirstOrDefault(line => line.Id == id);

    /// <summary>Writes a direct cost, or says what is wrong with it.</summary>
    public ProcoreDirectCost? Write(ProcoreProject project, ProcoreDirectCost? cost, JsonObject values, FieldErrors errors, DateTimeOffset now)
    {
        Check(cost, values, errors);
        if (errors.Any)
            return null;
        cost ??= new ProcoreDirectCost(state.NextId(), project, now);
        state.DirectCosts[cost.Id] = cost;
        state.Merge(ProcoreKinds.DirectCost, cost, values, now);
        return cost;
    }

    public void Check(ProcoreDirectCost? cost, JsonObject values, FieldErrors errors)
    {
        if ((long?)values["vendor_id"] is { } vendor && !state.Vendors.ContainsKey(vendor))
            errors.Add("vendor_id", "is not a company of the directory");
        if (state.OriginIsTaken(ProcoreKinds.DirectCost, (string?)values["origin_id"], cost))
            errors.Add("origin_id", FieldErrors.Taken);
    }

    /// <summary>Reads the lines that came within a direct cost; nothing of them is written where one is wrong.</summary>
    public List<(ProcoreDirectCostLine? Line, JsonObject Values)> ReadParts(ProcoreProject project, ProcoreDirectCost? cost, JsonNode? items, FieldErrors errors)
    {
        List<(ProcoreDirectCostLine? Line, JsonObject Values)> read = [];
        if (items is not null and not JsonArray)
            throw ProcoreProblem.BadRequest("line_items", "has to be an array");
        foreach (JsonNode? item in items as JsonArray ?? [])
        {
            JsonObject given = item as JsonObject ?? throw ProcoreProblem.BadRequest("line_items", "has an item that is not an object");
            JsonObject values = Parts.Read(given, errors, state.Switches.NullClears);
            ProcoreDirectCostLine? line = null;
            if ((long?)values["id"] is { } id && (line = cost?.Lines.Find(one => one.Id == id)) is null)
                errors.Add("id", "is not a line of this direct cost");
            values.Remove("id");
            if (values.ContainsKey("manual_amount"))
            {
                values["amount"] = values["manual_amount"]?.DeepClone();
                values["extended_type"] = "manual";
                values.Remove("manual_amount");
            }

            CheckLine(project, line, values, errors);
            read.Add((line, values));
        }

        return read;
    }

    public ProcoreDirectCostLine? WriteLine(ProcoreDirectCost cost, ProcoreDirectCostLine? line, JsonObject values, FieldErrors errors, DateTimeOffset now)
    {
        ProcoreWbsCode? wbs = CheckLine(cost.Project, line, values, errors);
        if (errors.Any || wbs is null)
            return null;
        if (line is null)
        {
            line = new ProcoreDirectCostLine(state.NextId(), cost, now) { WbsCode = wbs };
            cost.Lines.Add(line);
        }

        line.WbsCode = wbs;
        values.Remove("direct_cost_id");
        state.Merge(ProcoreKinds.DirectCostLine, line, values, now);
        line.Amount = line.Values["amount"] is { } amount && line.Text("extended_type") is not "calculated"
            ? (decimal)amount
            : Math.Round(((decimal?)line.Values["quantity"] ?? 0) * ((decimal?)line.Values["unit_cost"] ?? 0), 2, MidpointRounding.AwayFromZero);
        return line;
    }

    public JsonObject Shape(ProcoreDirectCost cost)
    {
        JsonObject json = new()
        {
            ["id"] = cost.Id,
            ["grand_total"] = ProcoreMoney.Text(cost.GrandTotal),
            ["vendor_name"] = cost.Integer("vendor_id") is { } vendor ? state.Vendors.GetValueOrDefault(vendor)?.Name : null,
            ["line_items"] = new JsonArray([.. cost.Lines.Select(line => (JsonNode)ShapeLine(line))]),
            ["currency_configuration"] = new JsonObject
            {
                ["currency_iso_code"] = cost.Text("currency_iso_code") ?? state.Currency,
                ["base_currency_iso_code"] = state.Currency,
                ["currency_exchange_rate"] = cost.Values["currency_exchange_rate"]?.ToString() ?? "1.0",
            },
            ["created_at"] = state.Time(cost.CreatedAt),
            ["updated_at"] = state.Time(cost.UpdatedAt),
            ["deleted_at"] = state.Time(cost.DeletedAt),
        };
        foreach (string name in Fields.Names)
            json[name] = cost.Copy(name);
        return json;
    }

    public JsonObject ShapeLine(ProcoreDirectCostLine line) => new()
    {
        ["id"] = line.Id,
        ["direct_cost_id"] = line.Cost.Id,
        ["position"] = line.Cost.Lines.IndexOf(line) + 1,
        ["description"] = line.Text("description"),
        ["amount"] = ProcoreMoney.Text(line.Amount),
        ["quantity"] = Decimal(line, "quantity"),
        ["unit_cost"] = Decimal(line, "unit_cost"),
        ["uom"] = line.Text("uom"),
        ["extended_type"] = line.Text("extended_type") ?? "manual",
        ["extended_amount"] = ProcoreMoney.Text(line.Amount),
        ["total_amount"] = ProcoreMoney.Text(line.Amount),
        ["wbs_code"] = ProcoreShapes.WbsCode(line.WbsCode),
        ["cost_code"] = codes.CostCode(line.WbsCode.CostCode),
        ["line_item_type"] = ProcoreShapes.CostType(line.WbsCode.CostType),
        ["tax_code_id"] = line.Integer("tax_code_id"),
        ["origin_id"] = line.OriginId,
        ["origin_data"] = line.Text("origin_data"),
        ["currency_configuration"] = new JsonObject { ["currency_iso_code"] = state.Currency },
        ["created_at"] = state.Time(line.CreatedAt),
        ["updated_at"] = state.Time(line.UpdatedAt),
    };

    private ProcoreWbsCode? CheckLine(ProcoreProject project, ProcoreDirectCostLine? line, JsonObject values, FieldErrors errors)
    {
        ProcoreWbsCode? wbs = line?.WbsCode;
        if ((long?)values["wbs_code_id"] is { } id)
            wbs = state.WbsCodes.GetValueOrDefault(id);
        else if (values["cost_code_id"] is not null || values["line_item_type_id"] is not null)
            wbs = state.FindWbs((long?)values["cost_code_id"] ?? wbs?.CostCode.Id, (long?)values["line_item_type_id"] ?? wbs?.CostType.Id);
        if (wbs is null || wbs.CostCode.ProjectId != project.Id)
            errors.Add("wbs_code_id", "is not a budget code of this project");
        if ((long?)values["tax_code_id"] is { } tax && !state.TaxCodes.Any(code => code.Id == tax))
            errors.Add("tax_code_id", "is not a tax code of the company");
        if (state.Switches.UnknownUnitIsRefused && (string?)values["uom"] is { Length: > 0 } unit && !state.Units.Contains(unit))
            errors.Add("uom", "is not included in the list");
        if (state.OriginIsTaken(ProcoreKinds.DirectCostLine, (string?)values["origin_id"], line))
            errors.Add("origin_id", FieldErrors.Taken);
        return wbs;
    }

    private static string? Decimal(ProcoreDirectCostLine line, string name) =>
        (decimal?)line.Values[name] is { } value ? ProcoreMoney.Text(value) : null;
}
