using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The work breakdown structure of a project: cost code and cost type, a sub job where the project has some, and the codes made of them.</summary>
internal sealed class WbsEndpoints(ProcoreState state, CostCodeShapes shapes)
{
    private const string Root = "/rest/v1.0/projects/{project_id}/work_breakdown_structure";

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", Root + "/wbs_codes", List),
        new("POST", Root + "/wbs_codes", Create),
        new("PATCH", Root + "/wbs_codes/bulk_create", BulkCreate),
        new("PATCH", Root + "/wbs_codes/update_all", UpdateAll),
        new("PATCH", Root + "/wbs_codes/{id}", Update),
        new("GET", Root + "/segments", Segments),
        new("GET", Root + "/segments/{segment_id}/segment_items", SegmentItems),
        new("PATCH", Root + "/segments/{segment_id}/segment_items/update_all", UpdateItems),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        ProcoreQuery query = call.Query;
        query.AllowOnly(
            "can_select_divisions", "required_segments", "filters[status]", "filters[updated_at]", "scope", "query", "group_type",
            "group_id", "hide_not_in_group", "page", "per_page");
        ProcoreProject project = state.ProjectFromPath(call);
        List<string>? statuses = query.List("filters[status]");
        if (statuses?.Exists(s => s is not ("active" or "inactive")) == true)
            throw ProcoreProblem.BadRequest("filters[status]", "is not included in the list");
        string? scope = query.Choice("scope", "budget_code", "production_quantity_code");
        string? search = query.Text("query");
        (DateTimeOffset From, DateTimeOffset To)? updated = query.Range("filters[updated_at]");
        List<ProcoreWbsCode> found = [.. state.WbsCodes.Values.Where(w =>
            w.CostCode.ProjectId == project.Id
            && (statuses is null || statuses.Contains(Status(w)))
            && (scope is null || (scope is "budget_code" && w.Budgeted))
            && (search is null || w.FlatCode.Contains(search, StringComparison.OrdinalIgnoreCase) || w.Description?.Contains(search, StringComparison.OrdinalIgnoreCase) == true)
            && (updated is not { } u || (w.UpdatedAt >= u.From && w.UpdatedAt <= u.To)))];
        return ProcoreReply.Page(call, found, shapes.WbsCode, state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        JsonObject body = call.Body("description", "segment_items");
        FieldErrors errors = new();
        ProcoreWbsCode wbs = Write(project, body, errors, call.Actor) ?? throw new ProcoreProblem(400, errors);
        call.Touched(wbs);
        return ProcoreReply.Created(shapes.WbsCode(wbs));
    }

    private ProcoreReply BulkCreate(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        JsonArray bulk = call.Body("bulk")["bulk"] as JsonArray ?? throw ProcoreProblem.BadRequest("bulk", "is required and has to be an array");
        JsonArray entities = [];
        JsonArray failed = [];
        foreach (JsonNode? node in bulk)
        {
            JsonObject item = node as JsonObject ?? throw ProcoreProblem.BadRequest("bulk", "has an item that is not an object");
            FieldErrors errors = new();
            if (Write(project, item, errors, call.Actor) is { } wbs)
            {
                call.Touched(wbs);
                entities.Add((JsonNode)shapes.WbsCode(wbs));
            }
            else
            {
                JsonObject failure = (JsonObject)item.DeepClone();
                failure["errors"] = errors.ToJson();
                failed.Add((JsonNode)failure);
            }
        }

        return ProcoreReply.Created(new JsonObject { ["entities"] = entities, ["errors"] = failed });
    }

    private ProcoreReply Update(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        if (!state.WbsCodes.TryGetValue(call.PathId("id"), out ProcoreWbsCode? wbs) || wbs.CostCode.ProjectId != project.Id)
            throw ProcoreProblem.NotFound();
        JsonObject values = Read(call.Body("description", "status"));
        wbs.Description = values.ContainsKey("description") ? (string?)values["description"] : wbs.Description;
        wbs.Active = (string?)values["status"] is { } status ? status is "active" : wbs.Active;
        wbs.UpdatedAt = call.Now;
        call.Touched(wbs);
        return ProcoreReply.Ok(shapes.WbsCode(wbs));
    }

    private ProcoreReply UpdateAll(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        JsonObject body = call.Body("ids", "attributes");
        JsonObject values = Read(ProcoreScope.Wrapped(body, "attributes"));
        JsonArray ids = body["ids"] as JsonArray ?? throw ProcoreProblem.BadRequest("ids", "is required and has to be an array");
        List<ProcoreWbsCode> codes = [.. state.WbsCodes.Values.Where(w => w.CostCode.ProjectId == project.Id && ids.Any(i => i is JsonValue v && v.TryGetValue(out long id) && id == w.Id))];
        if (codes.Count != ids.Count)
            throw ProcoreProblem.NotFound();
        foreach (ProcoreWbsCode wbs in codes)
        {
            wbs.Active = (string?)values["status"] is "active";
            wbs.UpdatedAt = call.Now;
            call.Touched(wbs);
        }

        return ProcoreReply.Empty(204);
    }

    private ProcoreReply Segments(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page"); // no paging is documented here, so all of them come whatever is asked
        ProcoreProject project = state.ProjectFromPath(call);
        JsonArray segments = new(CostCodeShapes.Segment(CostCodeShapes.CostCodeSegment), CostCodeShapes.Segment(CostCodeShapes.CostTypeSegment));
        if (SubJobs(project).Count > 0)
            segments.Insert(0, CostCodeShapes.Segment(CostCodeShapes.SubJobSegment));
        foreach (ProcoreSegment own in Own(project))
            segments.Add((JsonNode)CostCodeShapes.Segment(own));
        return ProcoreReply.Ok(segments);
    }

    private ProcoreReply SegmentItems(ProcoreCall call)
    {
        call.Query.AllowOnly(
            "page", "per_page", "only_active_items", "include_action_policy", "with_descendant_counts", "include_sub_job_cost_codes",
            "legacy_sub_job_id", "legacy_cost_code_id", "with_sub_job_cost_codes_count");
        ProcoreProject project = state.ProjectFromPath(call);
        bool activeOnly = call.Query.Choice("only_active_items", "true", "false") is "true";
        long? ofJob = call.Query.Integer("legacy_sub_job_id");
        bool ofAll = call.Query.Choice("include_sub_job_cost_codes", "true", "false") is "true";
        int size = state.Switches.DefaultPage;
        int largest = state.Switches.LargestPage;
        return call.PathId("segment_id") switch
        {
            CostCodeShapes.CostCodeSegment => ProcoreReply.Page(call, [.. state.CostCodes.Values.Where(c => c.ProjectId == project.Id && (ofAll || c.SubJob?.Id == ofJob) && (c.Active || !activeOnly))], shapes.CostCodeItem, size, largest),
            CostCodeShapes.CostTypeSegment => ProcoreReply.Page(call, [.. state.CostTypes.Values], shapes.CostTypeItem, size, largest),
            CostCodeShapes.SubJobSegment when SubJobs(project) is { Count: > 0 } jobs => ProcoreReply.Page(call, [.. jobs.Where(job => job.Active || !activeOnly)], shapes.SubJobItem, size, largest),
            var id when Own(project).Find(one => one.Id == id) is { } own =>
                ProcoreReply.Page(call, [.. own.Items.Where(item => item.Active || !activeOnly)], item => CostCodeShapes.SegmentItem(own, item), size, largest),
            _ => throw ProcoreProblem.NotFound(),
        };
    }

    /// <summary>Takes cost codes out of use or back, and all below them with them.</summary>
    private ProcoreReply UpdateItems(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreProject project = state.ProjectFromPath(call);
        if (call.PathId("segment_id") != CostCodeShapes.CostCodeSegment)
            throw ProcoreProblem.NotFound();
        JsonObject body = call.Body("ids", "attributes");
        JsonObject values = Read(ProcoreScope.Wrapped(body, "attributes"));
        JsonArray ids = body["ids"] as JsonArray ?? throw ProcoreProblem.BadRequest("ids", "is required and has to be an array");
        List<ProcoreCostCode> codes = [.. state.CostCodes.Values.Where(code => code.ProjectId == project.Id)];
        HashSet<long> meant = [.. codes.Where(code => ids.Any(i => i is JsonValue v && v.TryGetValue(out long id) && id == code.Id)).Select(code => code.Id)];
        if (meant.Count != ids.Count)
            throw ProcoreProblem.NotFound();
        for (int before = 0; before != meant.Count;)
        {
            before = meant.Count;
            meant.UnionWith([.. codes.Where(code => code.ParentId is { } parent && meant.Contains(parent)).Select(code => code.Id)]);
        }

        foreach (ProcoreCostCode code in codes.Where(code => meant.Contains(code.Id)))
        {
            code.Active = (string?)values["status"] is "active";
            code.UpdatedAt = call.Now;
            call.Touched(code);
        }

        return ProcoreReply.Empty(204);
    }

    private List<ProcoreSegment> Own(ProcoreProject project) => [.. state.Segments.Values.Where(segment => segment.ProjectId == project.Id)];

    private List<ProcoreSubJob> SubJobs(ProcoreProject project) => [.. state.SubJobs.Values.Where(job => job.ProjectId == project.Id)];

    /// <summary>An upsert by the combination of segments: an existing code only gets the description.</summary>
    private ProcoreWbsCode? Write(ProcoreProject project, JsonObject item, FieldErrors errors, ProcoreActor actor)
    {
        ProcoreCostCode? code = null;
        ProcoreCostType? type = null;
        long? job = null;
        HashSet<long> named = [];
        List<(ProcoreSegment Segment, ProcoreSegmentItem Item)> others = [];
        foreach (JsonNode? node in item["segment_items"] as JsonArray ?? [])
        {
            if (Id(node, "segment_id") is not { } segment || Id(node, "segment_item_id") is not { } id || !named.Add(segment))
                errors.Add("segment_items", "have to name one item of each segment by their ids");
            else if (segment == CostCodeShapes.CostCodeSegment)
                code = state.CostCodes.TryGetValue(id, out ProcoreCostCode? found) && found.ProjectId == project.Id && found is { Active: true, DeletedAt: null } ? found : null;
            else if (segment == CostCodeShapes.CostTypeSegment)
                type = state.CostTypes.GetValueOrDefault(id);
            else if (segment == CostCodeShapes.SubJobSegment && SubJobs(project).Find(one => shapes.SubJobItemId(one) == id) is { Active: true } meant)
                job = meant.Id;
            else if (Own(project).Find(one => one.Id == segment) is { } own && own.Items.FirstOrDefault(one => one.Id == id) is { Active: true } value)
                others.Add((own, value));
            else
                errors.Add("segment_items", "name a segment that the project's pattern does not have");
        }

        if (code is null || type is null || code.SubJob?.Id != job)
        {
            errors.Add("segment_items", "have to name an active cost code and a cost type of this project");
        }

        if (type is not null && code?.AllowedTypes?.Contains(type.Id) == false)
            errors.Add("segment_items", "name a cost type that the cost code does not allow");

        if (Own(project).Exists(own => own.Required && others.TrueForAll(other => other.Segment != own)))
            errors.Add("segment_items", "have to name an item of each segment that is required");

        if (errors.Any || code is null || type is null)
            return null;

        others = [.. others.OrderBy(other => other.Segment.Id)];
        ProcoreWbsCode? wbs = state.WbsOf(code).FirstOrDefault(w => w.CostType.Id == type.Id && w.Others.SequenceEqual(others));
        if (wbs is null)
        {
            wbs = new ProcoreWbsCode(state.NextId(), actor.Now) { CostCode = code, CostType = type, Description = $"{code.Name}.{type.Name}", Others = others };
            state.Add(wbs);
        }

        if (item["description"] is JsonValue description && description.TryGetValue(out string? text))
            wbs.Description = text;
        wbs.UpdatedAt = actor.Now;
        return wbs;
    }

    private static JsonObject Read(JsonObject values)
    {
        FieldErrors errors = new();
        JsonObject read = new FieldSet().With(
            FieldKind.Text, "description").Choice("status", "active", "inactive").Read(values, errors, true);
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors) : read;
    }

    private static long? Id(JsonNode? item, string name) =>
        (item as JsonObject)?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out long id) ? id : null;

    private static string Status(ProcoreWbsCode wbs) => wbs.Active ? "active" : "inactive";
}
