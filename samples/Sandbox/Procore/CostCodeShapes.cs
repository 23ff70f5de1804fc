using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>How cost codes and budget (WBS) codes look on the wire.</summary>
internal sealed class CostCodeShapes(ProcoreState state)
{
    public const long CostCodeSegment = 501;
    public const long CostTypeSegment = 502;
    public const long SubJobSegment = 503;
    public const long Pattern = 500;

    private HashSet<long>? _parents;
    private HashSet<ProcoreWbsCode>? _used;

    /// <summary>A request begins: what has children and what is in use is looked up once for all the codes that it answers with.</summary>
    public void Begin() => (_parents, _used) = (null, null);

    private HashSet<long> Parents => _parents ??= [.. state.CostCodes.Values.Select(code => code.ParentId).OfType<long>()];

    private HashSet<ProcoreWbsCode> Used => _used ??= BudgetCosts.Used(state);

    public JsonObject CostCode(ProcoreCostCode code)
    {
        JsonArray types = [];
        IEnumerable<ProcoreCostType> shown = state.Switches.CostCodesShowAllowedTypes
            ? state.CostTypes.Values.Where(type => code.AllowedTypes?.Contains(type.Id) != false)
            : state.WbsOf(code).Select(wbs => wbs.CostType).Distinct();
        foreach (ProcoreCostType type in shown)
            types.Add((JsonNode)ProcoreShapes.CostType(type));
        return new JsonObject
        {
            ["id"] = code.Id,
            ["biller"] = code.SubJob?.Name ?? state.Projects[code.ProjectId].Name,
            ["biller_id"] = code.SubJob?.Id ?? code.ProjectId,
            ["biller_type"] = code.SubJob is null ? "Project" : "SubJob",
            ["biller_origin_id"] = null,
            ["budgeted"] = state.WbsOf(code).Any(w => w.Budgeted),
            ["code"] = code.Code,
            ["full_code"] = code.FullCode,
            ["sortable_code"] = code.FullCode,
            ["name"] = code.Name,
            ["parent"] = code.ParentId is null && !state.Switches.RootsHaveAnEmptyParent ? null : new JsonObject { ["id"] = code.ParentId },
            ["position"] = code.Position,
            ["origin_data"] = code.Copy("origin_data"),
            ["origin_id"] = code.Copy("origin_id"),
            ["standard_cost_code_id"] = null,
            ["standard_cost_code_list_id"] = null,
            ["created_at"] = state.Time(code.CreatedAt),
            ["updated_at"] = state.Time(code.UpdatedAt),
            ["deleted_at"] = state.Time(code.DeletedAt),
            ["line_item_types"] = types,
        };
    }

    public JsonObject WbsCode(ProcoreWbsCode wbs) => new()
    {
        ["id"] = wbs.Id,
        ["flat_code"] = wbs.FlatCode,
        ["flat_name"] = $"{wbs.CostCode.Name}.{wbs.CostType.Name}",
        ["description"] = wbs.Description,
        ["status"] = wbs.Active ? "active" : "inactive",
        ["created_at"] = state.Time(wbs.CreatedAt),
        ["updated_at"] = state.Time(wbs.UpdatedAt),
        ["segment_items"] = new JsonArray(
        [
            .. wbs.CostCode.SubJob is { } job ? [SubJobItem(job)] : Array.Empty<JsonNode>(),
            CostCodeItem(wbs.CostCode),
            CostTypeItem(wbs.CostType),
            .. wbs.Others.Select(other => SegmentItem(other.Segment, other.Item)),
        ]),
        ["wbs_pattern_id"] = Pattern,
    };

    public JsonObject CostCodeItem(ProcoreCostCode code)
    {
        ProcoreCostCode? parent = code.ParentId is { } id ? state.CostCodes.GetValueOrDefault(id) : null;
        List<ProcoreCostCode> path = parent is null ? [code] : [parent, code];
        JsonObject item = Item(code, code.Code, code.Name, code.ParentId, path, code.FullCode, Parents.Contains(code.Id), Segment(CostCodeSegment));
        item["status"] = code.Active ? "active" : "inactive";
        item["in_use"] = state.WbsOf(code).Any(Used.Contains);
        return item;
    }

    public JsonObject CostTypeItem(ProcoreCostType type)
    {
        JsonObject item = Item(type, type.Code, type.Name, null, [], type.Code, false, Segment(CostTypeSegment));
        item["path_ids"] = ProcoreShapes.Ids([type.Id]);
        item["path_codes"] = new JsonArray((JsonNode)type.Code!);
        item["path_names"] = new JsonArray((JsonNode)type.Name!);
        return item;
    }

    public long SubJobItemId(ProcoreSubJob job) => state.Switches.SubJobsAreTheirSegmentItems ? job.Id : job.Id + 7_000_000;

    public JsonObject SubJobItem(ProcoreSubJob job) => new()
    {
        ["id"] = SubJobItemId(job),
        ["code"] = job.Code,
        ["name"] = job.Name,
        ["parent_id"] = null,
        ["path_ids"] = ProcoreShapes.Ids([SubJobItemId(job)]),
        ["path_code"] = job.Code,
        ["is_parent"] = false,
        ["path_codes"] = new JsonArray((JsonNode)job.Code!),
        ["path_names"] = new JsonArray((JsonNode)job.Name!),
        ["segment"] = Segment(SubJobSegment),
        ["status"] = job.Active ? "active" : "inactive",
    };

    public static JsonObject SegmentItem(ProcoreSegment segment, ProcoreSegmentItem item) => new()
    {
        ["id"] = item.Id,
        ["code"] = item.Code,
        ["name"] = item.Name,
        ["parent_id"] = null,
        ["path_ids"] = ProcoreShapes.Ids([item.Id]),
        ["path_code"] = item.Code,
        ["is_parent"] = false,
        ["path_codes"] = new JsonArray((JsonNode)item.Code!),
        ["path_names"] = new JsonArray((JsonNode)item.Name!),
        ["segment"] = Segment(segment),
        ["status"] = item.Active ? "active" : "inactive",
    };

    public static JsonObject Segment(ProcoreSegment segment) => new()
    {
        ["id"] = segment.Id,
        ["name"] = segment.Name,
        ["type"] = "custom",
        ["position"] = segment.Id,
        ["delimiter"] = ".",
        ["required"] = segment.Required,
        ["structure"] = "flat",
        ["wbs_pattern_id"] = Pattern,
    };

    public static JsonObject Segment(long id) => new()
    {
        ["id"] = id,
        ["name"] = id switch { CostCodeSegment => "Cost Code", CostTypeSegment => "Cost Type", _ => "Sub Job" },
        ["type"] = id switch { CostCodeSegment => "cost_code", CostTypeSegment => "line_item_type", _ => "sub_job" },
        ["position"] = id switch { CostCodeSegment => 1, CostTypeSegment => 2, _ => 0 },
        ["delimiter"] = id == CostCodeSegment ? "-" : ".",
        ["required"] = id != SubJobSegment,
        ["structure"] = id == CostCodeSegment ? "tiered" : "flat",
        ["wbs_pattern_id"] = Pattern,
    };

    private JsonObject Item(ProcoreRecord record, string code, string name, long? parentId, List<ProcoreCostCode> path, string pathCode, bool isParent, JsonObject segment)
    {
        JsonArray codes = [];
        JsonArray names = [];
        foreach (ProcoreCostCode step in path)
        {
            codes.Add((JsonNode)step.Code!);
            names.Add((JsonNode)step.Name!);
        }

        return new JsonObject
        {
            ["id"] = record.Id,
            ["code"] = code,
            ["name"] = name,
            ["created_at"] = state.Time(record.CreatedAt),
            ["updated_at"] = state.Time(record.UpdatedAt),
            ["parent_id"] = parentId,
            ["path_ids"] = ProcoreShapes.Ids(path.Select(p => p.Id)),
            ["path_code"] = pathCode,
            ["is_parent"] = isParent,
            ["path_codes"] = codes,
            ["path_names"] = names,
            ["in_use"] = false,
            ["segment"] = segment,
            ["status"] = "active",
        };
    }
}
