using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What a hook listens to: one by one, or up to 500 in a bare array.</summary>
internal sealed class TriggerEndpoints(ProcoreState state)
{
    private const int MostTriggers = 500;

    private static readonly FieldSet Fields = new FieldSet().With(FieldKind.Text, "resource_name", "event_type");

    public IEnumerable<ProcoreRoute> Routes(string root) =>
    [
        new("GET", root, List),
        new("POST", root, Create),
        new("POST", root + "/bulk", CreateMany),
        new("DELETE", root + "/bulk", DeleteMany),
        new("DELETE", root + "/{trigger_id}", Delete),
    ];

    private ProcoreReply List(ProcoreCall call)
    {
        call.Query.AllowOnly("page", "per_page");
        ProcoreHook hook = Hook(call);
        return ProcoreReply.Envelope(call, hook.Triggers, trigger => Shape(hook, trigger));
    }

    private ProcoreReply Create(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreHook hook = Hook(call);
        FieldErrors errors = new();
        ProcoreTrigger trigger = Add(call, hook, call.WholeBody(), errors) ?? throw new ProcoreProblem(errors.HasUnknown ? 406 : 400, errors);
        return new(201, new JsonObject { ["data"] = Shape(hook, trigger) });
    }

    private ProcoreReply CreateMany(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreHook hook = Hook(call);
        JsonArray wanted = Array(call);
        (JsonArray added, JsonArray failed) = (new JsonArray(), new JsonArray());
        foreach (JsonNode? node in wanted)
        {
            JsonObject item = node as JsonObject ?? throw new ProcoreProblem(400, "Every trigger has to be an object.");
            FieldErrors errors = new();
            if (Add(call, hook, item, errors) is { } trigger)
                added.Add((JsonNode)Shape(hook, trigger));
            else
                failed.Add((JsonNode)new JsonObject { ["code"] = "400", ["message"] = "The trigger was refused.", ["trigger"] = item.DeepClone(), ["errors"] = errors.ToJson() });
        }

        return failed.Count == 0
            ? new(201, new JsonObject { ["data"] = added })
            : new(207, new JsonObject { ["data"] = new JsonObject { ["succeeded"] = added, ["failed"] = failed } });
    }

    private ProcoreReply Delete(ProcoreCall call)
    {
        call.Query.AllowOnly();
        long id = call.PathId("trigger_id");
        if (Hook(call).Triggers.RemoveAll(trigger => trigger.Id == id) == 0)
            throw ProcoreProblem.NotFound();
        call.RecordIds.Add(id);
        return ProcoreReply.Empty(204);
    }

    private ProcoreReply DeleteMany(ProcoreCall call)
    {
        call.Query.AllowOnly();
        ProcoreHook hook = Hook(call);
        (JsonArray gone, JsonArray failed) = (new JsonArray(), new JsonArray());
        foreach (JsonNode? node in Array(call))
        {
            string text = node is JsonValue value && value.TryGetValue(out string? id) ? id : throw new ProcoreProblem(400, "Every id has to be a text.");
            bool removed = hook.Triggers.RemoveAll(trigger => trigger.Id.ToString(CultureInfo.InvariantCulture) == text) > 0;
            (removed ? gone : failed).Add((JsonNode)text!);
            if (removed)
                call.RecordIds.Add(long.Parse(text, CultureInfo.InvariantCulture));
        }

        JsonObject data = new() { ["succeeded"] = gone };
        if (failed.Count > 0)
            data["failed"] = failed;
        return new(failed.Count == 0 ? 200 : 207, new JsonObject { ["data"] = data });
    }

    private ProcoreTrigger? Add(ProcoreCall call, ProcoreHook hook, JsonObject item, FieldErrors errors)
    {
        JsonObject values = Fields.Read(item, errors, true);
        string? name = (string?)values["resource_name"];
        string? happened = ((string?)values["event_type"])?.ToLowerInvariant();
        if (name is null || happened is null || !WebhookResources.Knows(name, happened, hook.ProjectId is null))
            errors.Add(name is null ? "resource_name" : "event_type", "is not a resource and event that webhooks know");
        else if (state.Switches.SecondTriggerIsRefused && hook.Triggers.Exists(trigger => trigger.Resource == name && trigger.Event == happened))
            errors.Add("resource_name", FieldErrors.Taken);
        if (errors.Any)
            return null;
        ProcoreTrigger added = new(state.NextId(), name!, happened!);
        hook.Triggers.Add(added);
        call.RecordIds.Add(added.Id);
        return added;
    }

    private static JsonArray Array(ProcoreCall call)
    {
        JsonArray items = call.WholeArray();
        return items.Count <= MostTriggers ? items : throw new ProcoreProblem(413, $"At most {MostTriggers} triggers are allowed in one call.");
    }

    private ProcoreHook Hook(ProcoreCall call) => HookEndpoints.Find(state, call, HookEndpoints.Project(state, call));

    private JsonObject Shape(ProcoreHook hook, ProcoreTrigger trigger) => new()
    {
        ["id"] = ProcoreShapes.Id(trigger.Id),
        ["webhook_hook_id"] = ProcoreShapes.Id(hook.Id),
        ["resource_name"] = trigger.Resource,
        ["event_type"] = state.Switches.TriggerEvents switch
        {
            ProcoreEventStyle.Plain => trigger.Event,
            ProcoreEventStyle.Upper => trigger.Event.ToUpperInvariant(),
            _ => trigger.Event.ToUpperInvariant() + "D",
        },
        ["company_id"] = ProcoreShapes.Id(state.CompanyId),
        ["project_id"] = hook.ProjectId is { } project ? ProcoreShapes.Id(project) : null,
    };
}
