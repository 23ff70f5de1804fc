namespace ZohoBooks.Client;

/// <summary>Fields that were read, as fields to write: what was absent is left alone.</summary>
internal static class Known
{
    public static Optional<string?> Of(string? value) => value is null ? default : new Optional<string?>(value);

    public static Optional<T?> Of<T>(T? value)
        where T : struct => value is null ? default : new Optional<T?>(value);
}
