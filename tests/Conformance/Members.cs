using System.Collections;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync.Conformance;

/// <summary>A value as a text that says each of its members, so that two are compared whatever a store makes of them in between.</summary>
internal static class Members
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        decimal amount => amount.ToString("G29", CultureInfo.InvariantCulture),
        Instant at => InstantPattern.ExtendedIso.Format(at),
        IEnumerable many => $"[{string.Join(", ", Items(many))}]",
        _ when IsPlain(value.GetType()) => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => $"{{{string.Join(", ", Each(value))}}}",
    };

    // A dictionary has no order.
    private static IEnumerable<string> Items(IEnumerable many)
    {
        var items = many.Cast<object?>().Select(Of).ToList();
        if (Array.Exists(many.GetType().GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)))
            items.Sort(StringComparer.Ordinal);
        return items;
    }

    private static IEnumerable<string> Each(object value) => value.GetType().GetProperties()
        .Where(member => member.GetMethod is { IsStatic: false } && member.GetIndexParameters().Length == 0)
        .Select(member => $"{member.Name}: {Of(member.GetValue(value))}");

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type.Namespace is "System" or "NodaTime";
}
