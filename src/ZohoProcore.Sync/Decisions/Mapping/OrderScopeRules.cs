using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Asks the rules of the scope about an order. Pure.</summary>
internal static class OrderScopeRules
{
    /// <summary>Why the order is out, as the end of a sentence; null when it is in.</summary>
    /// <param name="order">The order and where its lines go.</param>
    /// <param name="coded">The host's own rules, which are asked first.</param>
    public static string? Excluding(OrderScopeContext order, IReadOnlyList<IOrderScopeRule> coded)
    {
        foreach (var rule in coded)
        {
            if (Judge(rule, order) is { } judged)
            {
                return judged == ScopeEffect.In ? null : Named(rule.Name);
            }
        }

        if (order.Policies.Scope is not { } scope)
        {
            return null;
        }

        return scope.Rules.FirstOrDefault(rule => Fits(rule, order)) is { } first
            ? first.Effect == ScopeEffect.In ? null : Named(first.Name)
            : scope.Otherwise == ScopeEffect.In ? null : "no rule of the scope takes it in";
    }

    /// <exception cref="RuleFailedException">The rule threw.</exception>
    private static ScopeEffect? Judge(IOrderScopeRule rule, OrderScopeContext order)
    {
        try
        {
            return rule.Judge(order);
        }
        catch (Exception failure) when (failure is not SyncException)
        {
            throw new RuleFailedException(rule.Name, order.Order.Number, failure);
        }
    }

    private static string Named(string rule) => $"the rule '{rule}' of the scope leaves it out";

    private static bool Fits(ScopeRule rule, OrderScopeContext order) =>
        IsOneOf(rule.Vendors, order.Order.VendorId, order.Order.VendorName)
        && IsOneOf(rule.Statuses, order.Order.Status)
        && FitsDate(rule, order.Order)
        && FitsTotal(rule, order.Order)
        && (rule.Projects is null || Lines(rule, order, line => IsOneOf(rule.Projects, [.. NamesOf(line)])))
        && (rule.Fields ?? []).All(field => Fits(rule, field, order));

    // An order without a date is in no span of dates.
    private static bool FitsDate(ScopeRule rule, OrderSnapshot order) =>
        (rule.From is null && rule.Until is null)
        || (order.Date is { } date && (rule.From is not { } from || date >= from) && (rule.Until is not { } until || date <= until));

    private static bool FitsTotal(ScopeRule rule, OrderSnapshot order) =>
        (rule.Currency is null || rule.Currency == order.Currency)
        && (rule.AtLeast is not { } least || order.Total >= least)
        && (rule.Below is not { } most || order.Total < most);

    private static bool Fits(ScopeRule rule, ScopeField field, OrderScopeContext order) =>
        (order.Order.CustomFields is { } custom && custom.TryGetValue(field.Name, out var value) && IsValue(field, value))
        || Lines(rule, order, line => line.Line.Tags.TryGetValue(field.Name, out var option) && IsValue(field, option));

    private static bool IsValue(ScopeField field, string value) =>
        value.Length > 0 && (field.Values.Count == 0 || IsOneOf(field.Values, value));

    private static bool Lines(ScopeRule rule, OrderScopeContext order, Func<OrderScopeLine, bool> fits) =>
        rule.Effect == ScopeEffect.Out ? order.Lines.Any(fits) : order.Lines.Count > 0 && order.Lines.All(fits);

    private static IEnumerable<string> NamesOf(OrderScopeLine line) => line.Project is { } project
        ? [line.Line.ProjectId, project.Id.ToString(CultureInfo.InvariantCulture), project.Number, project.AccountingNumber]
        : [line.Line.ProjectId];

    private static bool IsOneOf(IReadOnlyList<string>? wanted, params string[] names) =>
        wanted is null
        || wanted.Any(one => names.Any(name => name.Length > 0 && name.Equals(one.Trim(), StringComparison.OrdinalIgnoreCase)));
}
