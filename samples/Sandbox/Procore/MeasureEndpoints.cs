using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The company's units of measure, and its tax codes, to read.</summary>
internal sealed class MeasureEndpoints(ProcoreState state)
{
    private static readonly FieldSet Unit = new FieldSet().With(FieldKind.Integer, "id", "uom_category_id").With(FieldKind.Text, "name");

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", "/rest/v1.0/companies/{company_id}/uoms", Units),
        new("PATCH", "/rest/v1.0/companies/{company_id}/uoms/sync", SyncUnits),
        new("GET", "/rest/v1.0/tax_codes", TaxCodes),
    ];

    private ProcoreReply Units(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        state.CompanyFromPath(call);
        return ProcoreReply.Page(call, [.. state.Units.All], (ProcoreUnit unit) => unit.ToJson(), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    /// <summary>
    /// Creates, changes and deletes units: all of it or, where anything is wrong, nothing, and it answers the units that were written; or, as other syncs do, what is right of it, and it
    /// answers the others with what is wrong.
    /// </summary>
    private ProcoreReply SyncUnits(ProcoreCall call)
    {
        call.Query.AllowOnly();
        state.CompanyFromPath(call);
        JsonObject body = call.Body("updates", "deletes");
        JsonArray updates = body["updates"] as JsonArray ?? throw ProcoreProblem.BadRequest("updates", "is required and has to be an array");
        List<(JsonObject Item, ProcoreUnit Unit, FieldErrors Errors)> items = [.. updates.Select(Read)];
        long[] gone = [.. (body["deletes"] as JsonArray ?? []).Select(node => node is JsonValue value && value.TryGetValue(out long id)
            ? id : throw ProcoreProblem.BadRequest("deletes", "has an id that is not a number"))];
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (FieldErrors twice in items.Where(item => !names.Add(item.Unit.Name)).Select(item => item.Errors))
            twice.Add("name", FieldErrors.Taken);
        if (gone.Any(id => state.Units.Find(id) is null))
            throw ProcoreProblem.NotFound();
        if (!state.Switches.UnitSyncsAnswerEntities && items.Find(item => item.Errors.Any).Errors is { } errors)
            throw state.Refusal(errors);
        List<ProcoreUnit> written = [.. items.Where(item => !item.Errors.Any).Select(item => item.Unit)];
        foreach (ProcoreUnit unit in written)
            state.Units.Put(unit);
        foreach (long id in gone)
            state.Units.Remove(id);
        call.RecordIds.AddRange([.. written.Select(unit => unit.Id), .. gone]);
        JsonArray units = new([.. written.Select(unit => unit.ToJson())]);
        return ProcoreReply.Ok(state.Switches.UnitSyncsAnswerEntities
            ? new JsonObject { ["entities"] = units, ["errors"] = new JsonArray([.. items.Where(item => item.Errors.Any).Select(Refused)]) } : units);
    }

    private (JsonObject Item, ProcoreUnit Unit, FieldErrors Errors) Read(JsonNode? node)
    {
        JsonObject item = node as JsonObject ?? throw ProcoreProblem.BadRequest("updates", "has an item that is not an object");
        FieldErrors errors = new();
        return (item, Written(Unit.Read(item, errors, state.Switches.NullClears), errors), errors);
    }

    private static JsonObject Refused((JsonObject Item, ProcoreUnit Unit, FieldErrors Errors) item)
    {
        var refused = (JsonObject)item.Item.DeepClone();
        refused["errors"] = item.Errors.ToJson();
        return refused;
    }

    private ProcoreUnit Written(JsonObject item, FieldErrors errors)
    {
        ProcoreUnit? unit = (long?)item["id"] is { } id ? state.Units.Find(id) ?? throw ProcoreProblem.NotFound() : null;
        string name = (string?)item["name"] ?? unit?.Name ?? "";
        if (string.IsNullOrWhiteSpace(name))
            errors.Add("name", "can't be blank");
        else if (state.Units.Named(name) is { } other && other.Id != unit?.Id)
            errors.Add("name", FieldErrors.Taken);
        return new ProcoreUnit(unit?.Id ?? state.NextId(), name, (long?)item["uom_category_id"] ?? unit?.CategoryId ?? 1, unit?.IsStandard ?? false);
    }

    private ProcoreReply TaxCodes(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id", "page", "per_page");
        state.CompanyFromQuery(call);
        return ProcoreReply.Page(
            call,
            [.. state.TaxCodes],
            (ProcoreTaxCode code) => new JsonObject { ["id"] = code.Id, ["code"] = code.Code, ["description"] = code.Code, ["origin_data"] = null, ["origin_id"] = null, ["rate1"] = code.Rate, ["archived"] = code.Archived },
            state.Switches.DefaultPage,
            Math.Min(100, state.Switches.LargestPage));
    }
}
