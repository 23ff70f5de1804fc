namespace EmbeddedHost;

/// <summary>Reads a value by its name alone. The framework reads a number, and two names with a comma, as a value that nobody named.</summary>
internal static class Named
{
    public static bool TryFind<T>(string? text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.GetNames<T>().Contains(text.AsSpan().Trim().ToString(), StringComparer.OrdinalIgnoreCase);
}
