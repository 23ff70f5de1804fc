namespace ZohoBooks.Client;

/// <summary>Fields that were read, as fields to write: what was absent is left alone.</summary>
internal static class Known
{
    public static Optional<string?> Of(string? value) => value is null ? default : new Optional<string?>(value);

    /// <summary>Whether an id names a row that is there: an empty text is absent to Zoho Books, which makes a row of it.</summary>
    public static bool IsId(string? id) => !string.IsNullOrWhiteSpace(id);

    public static Optional<T?> Of<T>(T? value)
        where T : struct => value is null ? default : new Optional<T?>(value);
}
