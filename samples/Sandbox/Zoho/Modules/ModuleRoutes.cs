using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>
/// The one module that the organization has made itself, for cost codes: its definition to read, its records to read and to write. It has
/// a name for each record, as every module has, and one field of its own.
/// </summary>
internal sealed class ModuleRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar, ZohoWriter writer)
{
    public const string Module = "cm_cost_code";
    private const string Field = "cf_trade";
    private const string User = "260815000000093001";
    private const int LongestName = 255;

    private static readonly FrozenSet<string> Fields = FrozenSet.ToFrozenSet(["record_name", Field], StringComparer.Ordinal);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "settings/modules", "settings.READ", Modules),
        new("GET", "settings/modules/{id}", "settings.READ", call => call.Id == Module ? One("module", Definition()) : throw ZohoProblem.NotFound()),
        new("GET", Module, "custommodules.ALL", List),
        new("POST", Module, "custommodules.ALL", Create),
        new("GET", Module + "/{id}", "custommodules.ALL", call => Detail(Known(call.Id))),
        new("PUT", Module + "/{id}", "custommodules.ALL", Update),
        new("DELETE", Module + "/{id}", "custommodules.ALL", Delete),
    ];

    private static SandboxResponse One(string key, JsonNode record) =>
        SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", [key] = record });

    private static JsonObject Definition() => new()
    {
        ["module_id"] = "260815000000567001",
        ["module_name"] = "Cost Codes",
        ["module_api_name"] = Module,
        ["is_active"] = true,
        ["singular_name"] = "Cost Code",
        ["plural_name"] = "Cost Codes",
    };

    private SandboxResponse Modules(ZohoCall call)
    {
        if (call.Request.QueryValue("sort_order") is not (null or "" or "ascending" or "descending")) throw ZohoProblem.Invalid("sort_order");
        return One("modules", new JsonArray(call.Request.QueryValue("page") is null or "" or "1" ? [Definition()] : []));
    }

    private ZohoRecord Known(string id) => state.Records.GetValueOrDefault(id) ?? throw ZohoProblem.NotFound();

    // Ten to a page, the newest first, unless something else is asked for.
    private SandboxResponse List(ZohoCall call)
    {
        var list = new ZohoList<ZohoRecord>(call.Request, "Cost Codes", "module_record")
        {
            Rows = state.Records.Values,
            DefaultSort = "created_time",
            DefaultOrder = "D",
            Usual = 10,
            Id = record => record.Id,
        };
        if (call.Request.QueryValue("search_text") is { Length: > 0 } text) list.Rows = list.Rows.Where(record => record.Name.Contains(text, StringComparison.OrdinalIgnoreCase));
        return list.FilterBy(new Dictionary<string, Func<ZohoRecord, bool>>(StringComparer.Ordinal)
        {
            ["Status.All"] = _ => true,
            ["Status.Active"] = record => record.IsActive,
            ["Status.Inactive"] = record => !record.IsActive,
        })
            .Column("record_name", record => record.Name)
            .Column("created_time", record => record.Created)
            .Column("last_modified_time", record => record.Modified)
            .Column(Field, record => record.Trade)
            .ToResponse(Row);
    }

    private SandboxResponse Create(ZohoCall call)
    {
        var record = Save(new ZohoRecord(state.Ids.Zoho(), "") { Created = call.Now, Modified = call.Now }, ZohoBody.Of(call.Request, Fields), call.Now);
        return Written(call, record, "Cost Code is created successfully");
    }

    private SandboxResponse Update(ZohoCall call) =>
        Written(call, Save(Known(call.Id), ZohoBody.Of(call.Request, Fields), call.Now), "Cost Code is updated successfully.");

    private SandboxResponse Delete(ZohoCall call)
    {
        var record = Known(call.Id);
        state.Records.Remove(record.Id);
        return writer.Done(call, record.Id, 200, "success");
    }

    // A name is wanted in every write. Whether a field that a write leaves out keeps its value is not documented.
    private ZohoRecord Save(ZohoRecord record, ZohoBody body, DateTimeOffset now)
    {
        var name = body.Text("record_name") ?? "";
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName) throw ZohoProblem.Invalid("record_name");
        record = record with
        {
            Name = name,
            Trade = body.Text(Field) ?? (switches.OmittedRecordFieldsAreCleared ? "" : record.Trade),
            Modified = now,
        };
        state.Records[record.Id] = record;
        return record;
    }

    // What a write answers is a list of one, and what a read answers is not.
    private SandboxResponse Written(ZohoCall call, ZohoRecord record, string message) =>
        writer.Done(call, record.Id, 200, message, "module_record", new JsonArray(Row(record)));

    private JsonObject Row(ZohoRecord record)
    {
        var row = Flat(record);
        row["record_name_formatted"] = record.Name;
        if (record.Trade.Length > 0) row.Add((Field, record.Trade), (Field + "_formatted", record.Trade));
        return row;
    }

    private JsonObject Flat(ZohoRecord record) => new JsonObject().Add(
        ("module_record_id", record.Id),
        ("module_api_name", Module),
        ("last_modified_time", calendar.Timestamp(record.Modified)),
        ("last_modified_time_formatted", calendar.Timestamp(record.Modified)),
        ("created_time", calendar.Timestamp(record.Created)),
        ("created_time_formatted", calendar.Timestamp(record.Created)),
        ("created_by_id", User),
        ("last_modified_by_id", User),
        ("record_name", record.Name));

    private SandboxResponse Detail(ZohoRecord record)
    {
        var hash = Flat(record);
        hash["record_name_formatted"] = record.Name;
        return SandboxResponse.Json(new JsonObject
        {
            ["code"] = 0,
            ["message"] = "success",
            ["module_record"] = new JsonObject
            {
                ["module_plural_name"] = "Cost Codes",
                ["comments"] = new JsonArray(),
                ["module_api_name"] = Module,
                ["shared_type"] = "read_write",
                ["can_submit"] = false,
                ["approvers_list"] = "",
                ["can_approve"] = false,
                ["module_name"] = "Cost Code",
                ["module_fields"] = new JsonArray(Shown("1", "Cost Code Name", "record_name", record.Name, true), Shown("2", "Trade", Field, record.Trade, false)),
                ["module_record_id"] = record.Id,
                ["shared_to"] = new JsonArray(),
            },
            ["module_record_hash"] = hash,
            ["users"] = new JsonArray(),
        });
    }

    private static JsonObject Shown(string id, string label, string name, string value, bool isMandatory) => new()
    {
        ["field_id"] = id,
        ["is_active"] = true,
        ["is_mandatory"] = isMandatory,
        ["label"] = label,
        ["api_name"] = name,
        ["data_type_formatted"] = "Text Box (Single Line)",
        ["value_formatted"] = value,
        ["data_type"] = "string",
        ["pii_type"] = "non_pii",
        ["value"] = value,
        ["max_length"] = LongestName,
        ["help_text"] = "",
    };
}
