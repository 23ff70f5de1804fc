using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What a company sorts its change events by, and how they work in a project.</summary>
internal sealed class ChangeEventLists(ProcoreState state)
{
    private const string Company = "/rest/v2.0/companies/{company_id}";

    private static readonly string[] Settings =
        [
            "budget_rom_source_for_in_scope", "budget_rom_source_for_out_of_scope", "budget_rom_source_for_tbd_scope", "change_order_value_source",
        ];

    private static readonly string[] SettingFlags =
        [
            "celi_prefill_automation", "copy_rfq_attachments_to_commitment_cos", "copy_rfq_attachments_to_prime_cos", "display_revenue_detail_columns",
            "display_spend_quantity_columns", "prevent_both_prime_cos_and_budget_changes", "sync_wbs_code",
        ];

    private readonly List<JsonObject> _statuses =
        [
            Named(7400000000001, "Open", "open", isDefault: true), Named(7400000000002, "Pending", "pending"), Named(7400000000003, "Closed", "closed"),
            Named(7400000000004, "Void", "void"),
        ];

    private readonly List<(long Id, string Name, string Short)> _types = [(7400000000011, "Allowance", "AL"), (7400000000012, "Owner Change", "OC"), (7400000000013, "Transfer", "TR")];

    private readonly List<(long Id, string Reason, bool Shown)> _reasons = [(7400000000021, "Client Request", true), (7400000000022, "Design Development", true)];

    private readonly Dictionary<long, JsonObject> _settings = [];

    public IEnumerable<ProcoreRoute> Routes =>
    [
        new("GET", "/rest/v1.0/change_event/statuses", Statuses),
        new("GET", Company + "/change_events/statuses", CompanyStatuses),
        new("PATCH", Company + "/change_events/statuses/{id}", UpdateStatus),
        new("GET", "/rest/v1.0/change_types", Types),
        new("GET", Company + "/change_order_change_reasons", Reasons),
        new("POST", Company + "/change_order_change_reasons", CreateReason),
        new("PATCH", Company + "/change_order_change_reasons/{id}", UpdateReason),
        new("DELETE", Company + "/change_order_change_reasons/{id}", DeleteReason),
        new("GET", Company + "/projects/{project_id}/change_event_settings", ShowSettings),
        new("PATCH", Company + "/projects/{project_id}/change_event_settings", UpdateSettings),
    ];

    public JsonObject? Status(long? id) => _statuses.Find(status => (long?)status["id"] == id) is { } known
        ? new JsonObject { ["id"] = (long)known["id"]!, ["name"] = known["name"]?.DeepClone(), ["mapped_to_status"] = known["mapped_to_status"]?.DeepClone() } : null;

    public JsonObject? Type(long? id) => _types.Find(type => type.Id == id) is { Id: > 0 } known
        ? new JsonObject { ["id"] = known.Id, ["name"] = known.Name, ["abbreviation"] = known.Short } : null;

    public JsonObject? Reason(long? id) => _reasons.Find(reason => reason.Id == id) is { Id: > 0 } known
        ? new JsonObject { ["id"] = known.Id, ["change_reason"] = known.Reason } : null;

    private static JsonObject Named(long id, string name, string mapped, bool isDefault = false) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["mapped_to_status"] = mapped,
        ["default_status"] = isDefault,
        ["show_in_select"] = true,
    };

    private ProcoreReply Statuses(ProcoreCall call)
    {
        call.Query.AllowOnly("project_id", "page", "per_page");
        state.ProjectFromQuery(call);
        return ProcoreReply.Page(call, _statuses, status => status.DeepClone(), state.Switches.DefaultPage, state.Switches.LargestPage);
    }

    private ProcoreReply CompanyStatuses(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        state.CompanyFromPath(call);
        return ProcoreReply.Envelope(call, _statuses, Newer);
    }

    private ProcoreReply UpdateStatus(ProcoreCall call)
    {
        state.CompanyFromPath(call);
        JsonObject status = _statuses.Find(one => (long)one["id"]! == call.PathId("id")) ?? throw ProcoreProblem.NotFound();
        FieldSet fields = new FieldSet().With(FieldKind.Text, "name").With(FieldKind.Flag, "show_in_select", "default_status")
            .Choice("mapped_to_status", "open", "closed", "void", "pending");
        foreach ((string name, JsonNode? value) in Checked(fields, ProcoreScope.Wrapped(call.Body("change_event_status"), "change_event_status")))
            status[name] = value?.DeepClone();
        call.RecordIds.Add((long)status["id"]!);
        return ProcoreReply.Ok(new JsonObject { ["data"] = Newer(status) });
    }

    private static JsonObject Newer(JsonObject status)
    {
        JsonObject shown = (JsonObject)status.DeepClone();
        shown["id"] = ProcoreShapes.Id((long)status["id"]!);
        shown["default"] = true;
        shown["deletable"] = false;
        return shown;
    }

    private ProcoreReply Types(ProcoreCall call)
    {
        call.Query.AllowOnly("company_id", "page", "per_page");
        state.CompanyFromQuery(call);
        return ProcoreReply.Page(
            call,
            _types,
            type => new JsonObject { ["id"] = type.Id, ["change_type"] = type.Name, ["abbreviation"] = type.Short, ["company_id"] = state.CompanyId, ["show_in_select"] = true },
            state.Switches.DefaultPage,
            state.Switches.LargestPage);
    }

    private ProcoreReply Reasons(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        state.CompanyFromPath(call);
        return ProcoreReply.Envelope(call, _reasons, Shape);
    }

    private ProcoreReply CreateReason(ProcoreCall call)
    {
        state.CompanyFromPath(call);
        JsonObject values = ReasonValues(call);
        (long Id, string Reason, bool Shown) made = (state.NextId(), (string?)values["change_reason"] ?? "", (bool?)values["show_in_select"] ?? true);
        _reasons.Add(made);
        call.RecordIds.Add(made.Id);
        return ProcoreReply.Created(new JsonObject { ["data"] = Shape(made) });
    }

    private ProcoreReply UpdateReason(ProcoreCall call)
    {
        int at = FindReason(call);
        JsonObject values = ReasonValues(call);
        _reasons[at] = (_reasons[at].Id, (string?)values["change_reason"] ?? _reasons[at].Reason, (bool?)values["show_in_select"] ?? _reasons[at].Shown);
        call.RecordIds.Add(_reasons[at].Id);
        return ProcoreReply.Ok(new JsonObject { ["data"] = Shape(_reasons[at]) });
    }

    private ProcoreReply DeleteReason(ProcoreCall call)
    {
        int at = FindReason(call);
        call.RecordIds.Add(_reasons[at].Id);
        _reasons.RemoveAt(at);
        return ProcoreReply.Empty(200);
    }

    private int FindReason(ProcoreCall call)
    {
        state.CompanyFromPath(call);
        int at = _reasons.FindIndex(reason => reason.Id == call.PathId("id"));
        return at >= 0 ? at : throw ProcoreProblem.NotFound();
    }

    private static JsonObject ReasonValues(ProcoreCall call) => Checked(
        new FieldSet().With(FieldKind.Text, "change_reason").With(FieldKind.Flag, "show_in_select"),
        ProcoreScope.Wrapped(call.Body("change_order_change_reason"), "change_order_change_reason"));

    private static JsonObject Shape((long Id, string Reason, bool Shown) reason) => new()
    {
        ["id"] = ProcoreShapes.Id(reason.Id),
        ["change_reason"] = reason.Reason,
        ["show_in_select"] = reason.Shown,
        ["deletable"] = true,
    };

    private ProcoreReply ShowSettings(ProcoreCall call) => ProcoreReply.Ok(new JsonObject { ["data"] = Of(call).DeepClone() });

    private ProcoreReply UpdateSettings(ProcoreCall call)
    {
        JsonObject settings = Of(call);
        FieldSet fields = new FieldSet().With(FieldKind.Text, Settings).With(FieldKind.Flag, SettingFlags);
        foreach ((string name, JsonNode? value) in Checked(fields, ProcoreScope.Wrapped(call.Body("settings"), "settings")))
            settings[name] = value?.DeepClone();
        call.RecordIds.Add(call.ProjectId!.Value);
        return ProcoreReply.Ok(new JsonObject { ["data"] = settings.DeepClone() });
    }

    private JsonObject Of(ProcoreCall call)
    {
        state.CompanyFromPath(call);
        ProcoreProject project = state.ProjectFromPath(call);
        if (_settings.TryGetValue(project.Id, out JsonObject? known))
            return known;
        JsonObject made = [];
        foreach (string name in Settings)
            made[name] = "none";
        foreach (string name in SettingFlags)
            made[name] = false;
        made["change_order_value_source"] = "latest_cost";
        return _settings[project.Id] = made;
    }

    private static JsonObject Checked(FieldSet fields, JsonObject given)
    {
        FieldErrors errors = new();
        JsonObject values = fields.Read(given, errors, nullClears: true);
        return errors.Any ? throw new ProcoreProblem(errors.HasUnknown ? 406 : 422, errors) : values;
    }
}
