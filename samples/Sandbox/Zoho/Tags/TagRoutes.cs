using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Reporting tags, read and written: at most ten, with at most 500 options each in five levels.</summary>
internal sealed class TagRoutes(ZohoState state, ZohoSwitches switches, ZohoWriter writer)
{
    private const int MostTags = 10;

    private static readonly FrozenSet<string> Fields =
        "tag_name description is_mandatory entities multi_preference_entities".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly TagOptionWrites _options = new(state, switches);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "reportingtags", "settings.READ", _ => Answer(("reporting_tags", Tags()))),
        new("POST", "reportingtags", "settings.CREATE", Create),
        new("PUT", "reportingtags/reorder", "settings.UPDATE", Reorder),
        new("GET", "reportingtags/options", "settings.READ", Options),
        new("GET", "reportingtags/{id}/options/all", "settings.READ", AllOptions),
        new("POST", "reportingtags/{id}", "settings.READ", MarkDefault),
        new("PUT", "reportingtags/{id}", "settings.UPDATE", Update),
        new("DELETE", "reportingtags/{id}", "settings.DELETE", Delete),
        new("PUT", "reportingtags/{id}/options", "settings.UPDATE", WriteOptions),
        new("POST", "reportingtags/{id}/active", "settings.UPDATE", call => Mark(call, true)),
        new("POST", "reportingtags/{id}/inactive", "settings.UPDATE", call => Mark(call, false)),
        new("POST", "reportingtags/{id}/option/{sub}/active", "settings.UPDATE", call => MarkOption(call, true)),
        new("POST", "reportingtags/{id}/option/{sub}/inactive", "settings.UPDATE", call => MarkOption(call, false)),
    ];

    private static SandboxResponse Answer(params ReadOnlySpan<(string Key, JsonNode? Value)> members) =>
        SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success" }.Add(members));

    private JsonArray Tags() =>
    [
        .. state.Tags.All.Select(JsonNode? (tag, i) => new JsonObject
        {
            ["tag_id"] = tag.Id,
            ["tag_name"] = tag.Name,
            ["tag_order"] = i + 1,
            ["description"] = tag.Description,
            ["is_active"] = tag.IsActive,
            ["is_mandatory"] = tag.IsMandatory,
            ["is_class"] = false,
            ["is_draft"] = tag.IsDraft,
        }),
    ];

    private SandboxResponse Create(ZohoCall call)
    {
        if (state.Tags.All.Count >= MostTags) throw ZohoProblem.Invalid("tag_name");
        var tag = new ZohoTag(state.Ids.Zoho(), "");
        Read(tag, ZohoBody.Of(call.Request, Fields));
        state.Tags.All.Add(tag);
        return writer.Done(call, tag.Id, 201, "The reporting tag has been created.", "tag", Detail(tag));
    }

    private SandboxResponse Update(ZohoCall call)
    {
        var tag = Known(call.Id);
        Read(tag, ZohoBody.Of(call.Request, Fields));
        return writer.Done(call, tag.Id, 200, "The reporting tag has been updated.", "tag", Detail(tag));
    }

    private void Read(ZohoTag tag, ZohoBody body)
    {
        if (body.Text("tag_name") is not { Length: > 0 } name || state.Tags.All.Exists(other => other != tag && other.Name == name)) throw ZohoProblem.Invalid("tag_name");
        if (body.Rows("entities") is not { } entities) throw ZohoProblem.Invalid("entities");
        if (body.Inner("multi_preference_entities") is not { } preferences) throw ZohoProblem.Invalid("multi_preference_entities");
        if (preferences.Text("preference") is not (null or "transaction" or "line_item")) throw ZohoProblem.Invalid("preference");
        tag.Name = name;
        tag.Description = body.Text("description") ?? tag.Description;
        tag.IsMandatory = body.Flag("is_mandatory") ?? tag.IsMandatory;
        tag.Entities = [.. entities.Select(JsonNode? (entity) => entity.Copy())];
        tag.Preferences = preferences.Copy();
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        var tag = Known(call.Id);
        if (state.Orders.Any(order => order.Lines.Any(line => state.Tags.On(line).Any(pair => pair.Tag == tag)))) throw ZohoProblem.Invalid("tag_id");
        state.Tags.All.Remove(tag);
        return writer.Done(call, tag.Id, 200, "The reporting tag has been deleted successfully.");
    }

    private SandboxResponse Reorder(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, new HashSet<string> { "tag_ids" });
        var ids = body.Copy()["tag_ids"] is JsonArray array ? array.Select(id => (string?)id).ToList() : throw ZohoProblem.Invalid("tag_ids");
        if (ids.Count != state.Tags.All.Count || !state.Tags.All.TrueForAll(tag => ids.Contains(tag.Id))) throw ZohoProblem.Invalid("tag_ids");
        state.Tags.All.Sort((a, b) => ids.IndexOf(a.Id).CompareTo(ids.IndexOf(b.Id)));
        var answer = writer.Done(call, state.Tags.All[0].Id, 200, "The reporting tags have been reordered successfully.");
        var shown = (JsonObject)JsonNode.Parse(answer.Body.Span)!;
        shown["tags"] = Tags();
        return SandboxResponse.Json(shown);
    }

    private SandboxResponse WriteOptions(ZohoCall call)
    {
        var tag = Known(call.Id);
        _options.Write(tag, ZohoBody.Of(call.Request, new HashSet<string> { "options" }));
        return writer.Done(call, tag.Id, 200, "Options updated successfully");
    }

    private SandboxResponse MarkDefault(ZohoCall call)
    {
        var tag = Known(call.Id);
        var asked = call.Request.QueryValue("default_option_id") ?? "";
        if (asked.Length > 0 && tag.Find(asked) is null) throw ZohoProblem.Invalid("default_option_id");
        foreach (var (option, _, _) in tag.All()) option.IsDefault = option.Id == asked;
        return writer.Done(call, tag.Id, 200, "The option has been marked as default.");
    }

    private SandboxResponse Mark(ZohoCall call, bool active)
    {
        var tag = Known(call.Id);
        (tag.IsActive, tag.IsDraft) = (active, tag.IsDraft && !active);
        return writer.Done(call, tag.Id, 200, active ? "The reporting tag has been activated." : "The reporting tag has been deactivated.");
    }

    private SandboxResponse MarkOption(ZohoCall call, bool active)
    {
        var option = Known(call.Id).Find(call.Sub) ?? throw ZohoProblem.NotFound();
        option.IsActive = active;
        return writer.Done(call, option.Id, 200, active ? "The reporting tag option has been activated." : "The reporting tag option has been deactivated.");
    }

    // The tag is named in the query, and options come 200 to a page.
    private SandboxResponse Options(ZohoCall call)
    {
        var tag = Known(call.Request.QueryValue("tag_id") ?? throw ZohoProblem.Invalid("tag_id"));
        var order = 0;
        var rows = tag.All().Select(known => (known.Option, known.Parent, Order: ++order)).ToList();
        var list = new ZohoList<(ZohoTagOption Option, ZohoTagOption? Parent, int Order)>(call.Request, "Reporting Tag Options", "options")
        {
            Rows = rows,
            DefaultSort = "option_order",
            Id = row => row.Option.Id,
        };
        return list.Column("option_order", row => row.Order).ToResponse(
            row => new JsonObject
            {
                ["option_id"] = row.Option.Id,
                ["option_name"] = row.Option.Name,
                ["option_order"] = row.Order,
                ["parent_id"] = row.Parent?.Id ?? "",
                ["parent_name"] = row.Parent?.Name ?? "",
                ["is_active"] = row.Option.IsActive,
                ["is_default"] = row.Option.IsDefault,
                ["criteria"] = new JsonArray(),
            },
            ("tag_id", tag.Id), ("tag_name", tag.Name), ("description", tag.Description), ("is_class", false), ("is_draft", tag.IsDraft), ("dependent_tags", new JsonArray()));
    }

    private SandboxResponse AllOptions(ZohoCall call)
    {
        var results = new JsonArray();
        if (call.Request.QueryValue("show_untagged") == "true")
            results.Add((JsonNode)new JsonObject { ["option_id"] = "untagged", ["option_name"] = "Untagged", ["depth"] = 0 });
        foreach (var (option, depth, _) in Known(call.Id).All())
            results.Add((JsonNode)new JsonObject { ["option_id"] = option.Id, ["option_name"] = option.Name, ["depth"] = depth });
        return Answer(("results", results));
    }

    private static JsonObject Detail(ZohoTag tag) => new()
    {
        ["tag_id"] = tag.Id,
        ["tag_name"] = tag.Name,
        ["description"] = tag.Description,
        ["is_mandatory"] = tag.IsMandatory,
        ["entities"] = tag.Entities.DeepClone(),
        ["multi_preference_entities"] = tag.Preferences.DeepClone(),
    };

    private ZohoTag Known(string id) => state.Tags.All.Find(tag => tag.Id == id) ?? throw ZohoProblem.NotFound();
}
