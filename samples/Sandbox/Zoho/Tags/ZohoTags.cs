using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The organization's reporting tags. The office puts options of two of them, "Cost Code" and "Cost Type", on order lines.</summary>
internal sealed class ZohoTags
{
    private readonly IdSource _ids;
    private readonly ZohoTag _codes;
    private readonly ZohoTag _types;

    public ZohoTags(ContractorData data)
    {
        _ids = new IdSource(data.Seed) { ZohoOffset = 9_000_000_000 };
        _codes = new ZohoTag(_ids.Zoho(), "Cost Code") { IsActive = true, IsDraft = false };
        _types = new ZohoTag(_ids.Zoho(), "Cost Type") { IsActive = true, IsDraft = false };
        foreach (var (fullCode, name) in CostStructure.All()) Option(_codes, $"{fullCode} {name}", isTyped: false);
        foreach (var type in data.CostTypes) Option(_types, $"{type.Code} {type.Name}", isTyped: false);
        All = [_codes, _types];
    }

    /// <summary>The tags in the order that people gave them.</summary>
    public List<ZohoTag> All { get; }

    /// <summary>What a line carries, by tag and option.</summary>
    public IEnumerable<(ZohoTag Tag, ZohoTagOption Option)> On(OrderLineData line)
    {
        if (line.CostCode is { } code) yield return (_codes, Option(_codes, code));
        if (line.CostType is { } type) yield return (_types, Option(_types, type));
        foreach (var (tagId, optionId) in line.OtherTags)
            if (All.Find(tag => tag.Id == tagId) is { } tag && tag.Find(optionId) is { } option) yield return (tag, option);
    }

    public JsonArray Of(OrderLineData line) =>
    [
        .. On(line).Select(JsonNode? (pair) => new JsonObject
        {
            ["tag_id"] = pair.Tag.Id,
            ["tag_name"] = pair.Tag.Name,
            ["tag_option_id"] = pair.Option.Id,
            ["tag_option_name"] = pair.Option.Name,
            ["is_tag_mandatory"] = pair.Tag.IsMandatory,
        }),
    ];

    /// <summary>The line with the tags that were written for it.</summary>
    /// <exception cref="ZohoProblem">There is no such tag or option, or it is not in use.</exception>
    public OrderLineData Put(OrderLineData line, IReadOnlyList<ZohoBody> tags)
    {
        string? code = null, type = null;
        var others = new List<(string, string)>();
        foreach (var written in tags)
        {
            if (All.Find(known => known.Id == written.Text("tag_id")) is not { IsActive: true } tag) throw ZohoProblem.Invalid("tag_id");
            if (tag.Find(written.Text("tag_option_id") ?? "") is not { IsActive: true } option) throw ZohoProblem.Invalid("tag_option_id");
            if (tag == _codes) code = option.Name;
            else if (tag == _types) type = option.Name;
            else others.Add((tag.Id, option.Id));
        }

        return line with { CostCode = code, CostType = type, OtherTags = others };
    }

    /// <summary>The line as it reads after options got other names.</summary>
    public OrderLineData Renamed(OrderLineData line, ZohoTag tag, IReadOnlyDictionary<string, string> names) =>
        tag == _codes && line.CostCode is { } code && names.TryGetValue(code, out var newCode) ? line with { CostCode = newCode }
        : tag == _types && line.CostType is { } type && names.TryGetValue(type, out var newType) ? line with { CostType = newType }
        : line;

    private ZohoTagOption Option(ZohoTag tag, string name, bool isTyped = true)
    {
        if (tag.All().FirstOrDefault(known => known.Option.Name == name).Option is { } option) return option;
        tag.Options.Add(option = new ZohoTagOption(_ids.Zoho(), name) { IsTyped = isTyped });
        return option;
    }
}
