using System.Collections.Frozen;

namespace Sandbox;

/// <summary>The options of a tag as a client writes them: one list with everything, in its order.</summary>
internal sealed class TagOptionWrites(ZohoState state, ZohoSwitches switches)
{
    private const int MostOptions = 500;
    private const int Levels = 5;

    private static readonly FrozenSet<string> Fields = "option_id option_name is_active is_default children".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Creates, renames, moves and removes options.</summary>
    /// <exception cref="ZohoProblem">A name stands twice, an id is not known, there are too many, or a used option would go.</exception>
    public void Write(ZohoTag tag, ZohoBody body)
    {
        var before = tag.All().ToDictionary(known => known.Option.Id, known => (known.Option, known.Option.Name), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var plan = Read(body.Rows("options", Fields) ?? throw ZohoProblem.Invalid("options"), before, seen, 1);
        var omitted = before.Values.Where(known => !seen.Contains(known.Option.Id)).Select(known => known.Option).ToList();
        if (!switches.OmittedTagOptionsAreDeleted)
            plan.AddRange(omitted.Select(option => new Planned(option, option.Name, option.IsActive, option.IsDefault, [])));
        else if (omitted.Exists(option => Lines(tag, option).Any())) throw ZohoProblem.Invalid("options");
        var all = Flat(plan).ToList();
        if (all.Count > MostOptions) throw ZohoProblem.Invalid("options");
        if (all.DistinctBy(planned => planned.Name, StringComparer.OrdinalIgnoreCase).Count() < all.Count) throw ZohoProblem.Invalid("option_name");

        // Everything is in order: only now something changes.
        Rename(tag, all.Where(planned => before.ContainsKey(planned.Option.Id) && planned.Option.Name != planned.Name)
            .ToDictionary(planned => planned.Option.Name, planned => planned.Name, StringComparer.Ordinal));
        foreach (var planned in all)
        {
            (planned.Option.Name, planned.Option.IsActive, planned.Option.IsDefault) = (planned.Name, planned.IsActive, planned.IsDefault);
            planned.Option.Children = [.. planned.Children.Select(child => child.Option)];
        }

        tag.Options = [.. plan.Select(planned => planned.Option)];
    }

    private List<Planned> Read(IReadOnlyList<ZohoBody> rows, Dictionary<string, (ZohoTagOption Option, string Name)> before, HashSet<string> seen, int level)
    {
        if (level > Levels) throw ZohoProblem.Invalid("children");
        var plan = new List<Planned>();
        foreach (var row in rows)
        {
            ZohoTagOption? known = null;
            if (row.Text("option_id") is { Length: > 0 } id)
            {
                known = before.TryGetValue(id, out var found) ? found.Option : throw ZohoProblem.Invalid("option_id");
                if (!seen.Add(id)) throw ZohoProblem.Invalid("option_id");
            }

            var name = row.Text("option_name") ?? known?.Name ?? "";
            if (name.Length == 0) throw ZohoProblem.Invalid("option_name");
            plan.Add(new Planned(
                known ?? new ZohoTagOption(state.Ids.Zoho(), name),
                name,
                row.Flag("is_active") ?? known?.IsActive ?? true,
                row.Flag("is_default") ?? known?.IsDefault ?? false,
                Read(row.Rows("children", Fields) ?? [], before, seen, level + 1)));
        }

        return plan;
    }

    private static IEnumerable<Planned> Flat(List<Planned> plan) => plan.SelectMany(planned => Flat(planned.Children).Prepend(planned));

    private IEnumerable<OrderLineData> Lines(ZohoTag tag, ZohoTagOption option) =>
        state.Orders.SelectMany(order => order.Lines).Where(line => state.Tags.On(line).Any(pair => pair.Tag == tag && pair.Option == option));

    // An order that carries the option reads differently, and was not changed.
    private void Rename(ZohoTag tag, Dictionary<string, string> names)
    {
        if (names.Count == 0) return;
        foreach (var order in state.Orders.ToList())
            state.Replace(order with { Lines = [.. order.Lines.Select(line => state.Tags.Renamed(line, tag, names))] });
    }

    private sealed record Planned(ZohoTagOption Option, string Name, bool IsActive, bool IsDefault, List<Planned> Children);
}
