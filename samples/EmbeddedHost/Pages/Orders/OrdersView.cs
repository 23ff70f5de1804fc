using System.Globalization;

namespace EmbeddedHost;

/// <summary>What was looked for, and one page of what was found.</summary>
/// <param name="Connections">The connections, of which one is looked at.</param>
/// <param name="States">The states to choose from.</param>
/// <param name="Find">What was looked for.</param>
/// <param name="Connection">The connection that is looked at.</param>
/// <param name="Rows">The orders.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
public sealed record OrdersView(
    IReadOnlyList<Choice> Connections, IReadOnlyList<Choice> States, string Find, string Connection, IReadOnlyList<OrderRow> Rows, string? Next);

/// <summary>One of several to choose from.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Words">What a person reads.</param>
/// <param name="IsChosen">Whether it is chosen.</param>
public sealed record Choice(string Value, string Words, bool IsChosen);

/// <summary>One order in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Vendor">Its vendor's name.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Reason">Why it stands there.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Total">What it comes to.</param>
/// <param name="Commitments">What it became in Procore.</param>
public sealed record OrderRow(string Id, string Number, string Vendor, string State, string Reason, string Currency, string Total, IReadOnlyList<string> Commitments)
{
    internal static OrderRow Of(FoundOrder order) => new(
        order.Record.Key.Id,
        PageWords.Name(order.Record.OrderNumber.Length > 0 ? order.Record.OrderNumber : order.Record.Key.Id),
        PageWords.Name(order.Record.VendorName),
        PageWords.State(order.Record.State),
        PageWords.Name(order.Record.Reason),
        order.Record.Currency,
        PageWords.Money(order.Record.Total),
        [.. order.Commitments.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.ContractId} in project {one.ProjectId}: {one.Currency} {PageWords.Money(one.Total)}, {one.Status}"))]);
}
