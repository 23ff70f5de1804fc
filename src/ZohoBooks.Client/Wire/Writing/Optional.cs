using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>
/// A field of a create or an update: either left alone (the default), or set to a value, which may be null. Assigning a value converts
/// implicitly, so <c>Notes = "Steel"</c> sends the notes, <c>Notes = null</c> empties them, and an unassigned field is not sent.
/// </summary>
/// <typeparam name="T">The type of the field.</typeparam>
[JsonConverter(typeof(OptionalConverterFactory))]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A field that is sent with this value.</summary>
    /// <param name="value">The value; null empties the field.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether the field is sent at all.</summary>
    public bool HasValue { get; }

    /// <summary>The value that is sent.</summary>
    /// <exception cref="InvalidOperationException">The field was left alone.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("This field was not set. Ask HasValue first.");

    /// <summary>The value, or a fallback when the field was left alone.</summary>
    /// <param name="fallback">What to return when the field was left alone.</param>
    public T GetValueOrDefault(T fallback) => HasValue ? _value : fallback;

    /// <summary>Sets a field to a value.</summary>
    /// <param name="value">The value; null empties the field.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether two fields would be sent alike.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether two fields would be sent differently.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && (!HasValue || EqualityComparer<T>.Default.Equals(_value, other._value));

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, _value) : 0;

    /// <inheritdoc />
    public override string ToString() => HasValue ? $"{_value}" : "(not set)";
}
