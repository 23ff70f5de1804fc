using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The people in the office, who go on working on the orders. What they do in a burst follows from the seed and the burst's id.</summary>
internal sealed class ZohoOffice(ZohoState state, DateTimeOffset start)
{
    private readonly Dictionary<string, JsonObject> _played = new(StringComparer.Ordinal);

    /// <summary>Plays one burst, once per id. Bursts concern orders that are in force; cancelled ones stay cancelled.</summary>
    public JsonObject Play(string id, int edits, int cancellations, int created, DateTimeOffset now, out List<OrderData> changed)
    {
        changed = [];
        if (_played.TryGetValue(id, out var played)) return (JsonObject)played.DeepClone();
        var dice = new Dice(state.Data.Seed, "burst " + id);
        var book = new OrderBook(state.Data.Seed, state.Ids, state.Data.Projects, state.Data.CostTypes, state.Data.Vendors, state.Data.Taxes, start, "burst " + id);
        var inForce = state.Orders.Where(order => order.Status is "open" or "approved" or "partially_billed").OrderBy(order => order.Number, StringComparer.Ordinal).ToList();
        var approved = new Queue<OrderData>(dice.Shuffle(inForce.Where(order => order.Status == "approved")));
        var issued = new Queue<OrderData>(dice.Shuffle(inForce.Where(order => order.Status != "approved")));
        var done = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);

        bool Take(bool fromIssued, [MaybeNullWhen(false)] out OrderData order) =>
            fromIssued ? issued.TryDequeue(out order) || approved.TryDequeue(out order) : approved.TryDequeue(out order) || issued.TryDequeue(out order);

        void Save1(string kind, OrderData order, List<OrderData> saved)
        {
            saved.Add(state.Save(order, now));
            if (!done.TryGetValue(kind, out var numbers)) done[kind] = numbers = [];
            numbers.Add(order.Number);
        }

        // What a vendor already has is seldom edited any more; it is cancelled as often as the rest.
        for (var i = 0; i < edits && Take(i % 8 == 7, out var order); i++)
        {
            var (kind, edited) = Edit(dice, book, order);
            Save1(kind, edited, changed);
        }

        for (var i = 0; i < cancellations && Take(i % 2 == 0, out var order); i++) Save1("cancelled", order with { Status = "cancelled" }, changed);
        for (var i = 0; i < created; i++) Save1("created", Varied(book.Write(OrderIntent.Clean, now, state.NextOrderNumber())), changed);
        var result = new JsonObject { ["id"] = id };
        foreach (var (kind, numbers) in done) result[kind] = new JsonArray([.. numbers.Select(JsonNode? (number) => number)]);
        _played[id] = result;
        return (JsonObject)result.DeepClone();
    }

    private OrderData Varied(OrderData order) => state.Data.Money?.Vary(state.Data.Seed, order) ?? order;

    private static (string Kind, OrderData Order) Edit(Dice dice, OrderBook book, OrderData order)
    {
        var lines = order.Lines.Select((line, i) => (line, i)).Where(pair => pair.line.Category == "line_item").Select(pair => pair.i).ToList();
        var at = dice.OneOf(lines);
        OrderData Change(Func<OrderLineData, OrderLineData> change) =>
            order with { Lines = [.. order.Lines.Select((line, i) => i == at ? change(line) : line)] };
        return dice.Below(100) switch
        {
            < 35 => ("quantity", Change(line => line with { Quantity = line.Quantity + dice.Between(1, 9) })),
            < 60 => ("rate", Change(line => line with { Rate = line.Rate + dice.Cents(1, 20) })),
            < 72 => ("costCode", Change(line => book.Recode(line))),
            < 82 => ("lineAdded", order with { Lines = [.. order.Lines, book.Beside(order.Lines[at])] }),
            < 92 when lines.Count > 1 => ("lineRemoved", order with { Lines = [.. order.Lines.Where((_, i) => i != at)] }),
            < 96 when order.Status == "approved" => ("opened", order with { Status = "open" }),
            _ => ("notes", order with { Notes = "Call the superintendent first.", Reference = "REV-" + dice.Between(2, 9) }),
        };
    }
}
