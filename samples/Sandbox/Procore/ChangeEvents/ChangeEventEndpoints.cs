using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary><c>/rest/v1.1/change_events</c>: the project is in the query, what another system keeps in an object of its own.</summary>
internal sealed class ChangeEventEndpoints(ProcoreState state, ChangeEventLists lists)
{
    private const string Root = "/rest/v1.1/change_events";

    private static readonly FieldSet Fields = new FieldSet()
        .With(FieldKind.Text, "number", "title", "description")
        .With(FieldKind.Object, "status", "change_type", "change_reason", "prime_contract_for_estimates", "event_origin", "external_data")
        .Choice("scope", "tbd", "in_scope", "out_of_scope")
        .Choice("source", "budget_change", "field_initiated_change_orders")
        .Choice("source_of_revenue_rom", "latest_cost", "manual", "automatic", "no_revenue_expected");

    private readonly ChangeEventLines _lines = new(state);

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root, List),
        new("POST", Root, Create),
        new("GET", Root + "/{id}", Show),
        new("PATCH", Root + "/{id}", Update),
        new("DELETE", Root + "/{id}", Delete),
        new("PUT", Root + "/{id}/restore", Restore),
        new("POST", Root + "/{id}/clone", Clone),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly("project_id", "page", "per_page", "filters[created_at]", "filters[updated_at]", "filters[include_deleted]", "filters[search]");
        ProcoreProject project = state.ProjectFromQuery(call);
        string? deleted = query.Choice("filters[include_deleted]", "only", "with");
        string? search = query.Text("filters[search]");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreChangeEvent> found = [.. state.ChangeEvents.Values.Where(change =>
            change.Project.Id == project.Id
            && (deleted is "with" || (change.DeletedAt is not null) == (deleted is "only"))
            && (search is null || (change.Text("title") ?? "").Contains(search, StringComparison.OrdinalIgnoreCase))
            && (updated is not { } range || (change.UpdatedAt >= range.From && change.UpdatedAt <= range.To)))];
        return ProcoreReply.Page(call, found, change => Shape(change, withDeleted: false), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Show(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "include_deleted_change_event_line_items");
        return ProcoreReply.Ok(Shape(Find(call), call.Query.Text("include_deleted_change_event_line_items") is not null));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreProject project = state.ProjectFromQuery(call);
        ProcoreChangeEvent change = new(state.NextId(), project, call.Now);
        change.Values["number"] = (state.ChangeEvents.Values.Count(one => one.Project.Id == project.Id) + 1).ToString("000", CultureInfo.InvariantCulture);
        Write(call, change, isUpdate: false);
        state.ChangeEvents[change.Id] = change;
        return ProcoreReply.Created(Shape(change, withDeleted: false));
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreChangeEvent change = Find(call);
        if (change.DeletedAt is not null)
            throw ProcoreProblem.NotFound();
        Write(call, change, isUpdate: true);
        return ProcoreReply.Ok(Shape(change, withDeleted: false));
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreChangeEvent change = Find(call);
        if (change.DeletedAt is not null)
            throw ProcoreProblem.NotFound();
        change.DeletedAt = change.UpdatedAt = call.Now;
        call.Touched(change);
        return ProcoreReply.Empty(204);
    }

    private ProcoreReply Restore(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreChangeEvent change = Find(call);
        (change.DeletedAt, change.UpdatedAt) = (null, call.Now);
        call.Touched(change);
        return ProcoreReply.Ok(Shape(change, withDeleted: false));
    }

    private ProcoreReply Clone(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id");
        ProcoreChangeEvent source = Find(call);
        ProcoreChangeEvent copy = new(state.NextId(), source.Project, call.Now);
        copy.Merge(source.Values);
        copy.Values.Remove("origin_id");
        copy.Values["number"] = (state.ChangeEvents.Values.Count(one => one.Project.Id == source.Project.Id) + 1).ToString("000", CultureInfo.InvariantCulture);
        foreach (ProcoreChangeEventLine line in source.Lines.Where(line => line.DeletedAt is null))
        {
            ProcoreChangeEventLine same = new(state.NextId(), call.Now) { WbsCode = line.WbsCode };
            same.Merge(line.Values);
            copy.Lines.Add(same);
        }

        state.ChangeEvents[copy.Id] = copy;
        call.Touched(copy);
        return ProcoreReply.Ok(Shape(copy, withDeleted: false));
    }

    private void Write(ProcoreCall call, ProcoreChangeEvent change, bool isUpdate)
    {
        JsonObject given = ProcoreScope.Wrapped(call.Body("change_event"), "change_event");
        JsonArray items = given["change_items"] switch
        {
            null => [],
            JsonArray array => array,
            _ => throw ProcoreProblem.BadRequest("change_items", "has to be an array"),
        };
        given.Remove("change_items");
        JsonObject custom = Custom(given, isUpdate);
        FieldErrors errors = new();
        JsonObject values = Fields.Read(given, errors, nullClears: true);
        Keep(values, errors);
        if (!isUpdate && values["scope"] is null)
            errors.Add("scope", "can't be blank");
        if (values["status"] is JsonObject status ? lists.Status((long?)status["id"]) is null : !isUpdate)
            errors.Add("status", "is not a status of the company");
        if (values["change_reason"] is JsonObject reason && lists.Reason((long?)reason["id"]) is null)
            errors.Add("change_reason", "is not a reason of the company");
        if (values["change_type"] is JsonObject type && lists.Type((long?)type["id"]) is null)
            errors.Add("change_type", "is not a type of the company");
        if (state.OriginIsTaken(ProcoreKinds.ChangeEvent, (string?)values["origin_id"], change))
            errors.Add("origin_id", FieldErrors.Taken);
        if (errors.Any)
            throw errors.Has("origin_id", FieldErrors.Taken) ? state.Refusal(errors) : new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors);
        _lines.Write(change, items, isUpdate, call.Now);
        foreach ((string name, JsonNode? value) in custom)
            values[name] = value?.DeepClone();
        state.Merge(ProcoreKinds.ChangeEvent, change, values, call.Now);
        change.UpdatedAt = call.Now;
        call.Touched(change);
    }

    /// <summary>Values of custom fields stand beside the others where one is created, and in an object of their own where it is changed.</summary>
    private static JsonObject Custom(JsonObject given, bool isUpdate)
    {
        JsonObject custom = [];
        JsonObject from = isUpdate ? given["custom_fields"] as JsonObject ?? [] : given;
        foreach ((string name, JsonNode? value) in from.Where(member => member.Key.StartsWith("custom_field_", StringComparison.Ordinal)).ToList())
        {
            custom[name] = value?.DeepClone();
            if (!isUpdate)
                given.Remove(name);
        }

        if (isUpdate)
            given.Remove("custom_fields");
        return custom;
    }

    private static void Keep(JsonObject values, FieldErrors errors)
    {
        if (values["external_data"] is JsonObject external)
        {
            foreach ((string name, JsonNode? value) in external)
            {
                if (name is "origin_id" or "origin_data")
                    values[name] = value?.DeepClone();
                else
                    errors.Add("external_data." + name, FieldErrors.Unknown);
            }
        }

        values.Remove("external_data");
    }

    private ProcoreChangeEvent Find(ProcoreCall call)
    {
        ProcoreProject project = state.ProjectFromQuery(call);
        return state.ChangeEvents.TryGetValue(call.PathId("id"), out ProcoreChangeEvent? change) && change.Project.Id == project.Id ? change : throw ProcoreProblem.NotFound();
    }

    private JsonObject Shape(ProcoreChangeEvent change, bool withDeleted)
    {
        JsonObject custom = [];
        foreach ((string name, JsonNode? value) in change.Values.Where(member => member.Key.StartsWith("custom_field_", StringComparison.Ordinal)))
            custom[name] = new JsonObject { ["data_type"] = "string", ["value"] = value?.DeepClone() };
        return new JsonObject
        {
            ["id"] = change.Id,
            ["number"] = change.Text("number"),
            ["title"] = change.Text("title"),
            ["description"] = change.Text("description"),
            ["scope"] = change.Text("scope"),
            ["status"] = lists.Status((long?)(change.Values["status"] as JsonObject)?["id"]),
            ["change_type"] = lists.Type((long?)(change.Values["change_type"] as JsonObject)?["id"]),
            ["change_reason"] = lists.Reason((long?)(change.Values["change_reason"] as JsonObject)?["id"]),
            ["prime_contract_for_estimates"] = change.Copy("prime_contract_for_estimates"),
            ["event_origin"] = change.Copy("event_origin"),
            ["external_data"] = new JsonObject { ["origin_id"] = change.OriginId, ["origin_data"] = change.Text("origin_data") },
            ["source"] = change.Text("source"),
            ["source_of_revenue_rom"] = change.Text("source_of_revenue_rom") ?? "no_revenue_expected",
            ["project_id"] = change.Project.Id,
            ["company_id"] = state.CompanyId,
            ["attachments"] = new JsonArray(),
            ["custom_fields"] = custom,
            ["change_items"] = new JsonArray([.. change.Lines.Where(line => withDeleted || line.DeletedAt is null).Select(line => (JsonNode)_lines.Shape(change, line))]),
            ["markup_items"] = new JsonArray(),
            ["currency_configuration"] = new JsonObject { ["currency_iso_code"] = state.Currency },
            ["comments_enabled"] = true,
            ["deletable"] = true,
            ["in_recycle_bin"] = change.DeletedAt is not null,
            ["created_at"] = state.Time(change.CreatedAt),
            ["updated_at"] = state.Time(change.UpdatedAt),
            ["deleted_at"] = state.Time(change.DeletedAt),
        };
    }
}
