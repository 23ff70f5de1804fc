using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>One member of a record, as it is read.</summary>
internal abstract class Member<TRecord>
    where TRecord : class
{
    /// <summary>Its name in an answer.</summary>
    public byte[] Name { get; private set; } = [];

    /// <summary>Its place among the members of the record.</summary>
    public int Index { get; set; }

    /// <summary>Whether a value of it is looked at as an id or a word is.</summary>
    public virtual bool LooksAtNames => false;

    public Member<TRecord> Called(string name)
    {
        Name = Encoding.UTF8.GetBytes(name);
        return this;
    }

    /// <summary>Reads the value that the reader stands on; false where somebody has to look closer.</summary>
    public abstract bool TryRead(ref Utf8JsonReader reader, TRecord record, ref Reading reading);
}

/// <summary>Sets a member that only an initializer may set: readers make the record.</summary>
internal static class Member
{
    public static Action<TRecord, TValue?> SetterOf<TRecord, TValue>(MethodInfo set) =>
        (Action<TRecord, TValue?>)Delegate.CreateDelegate(typeof(Action<TRecord, TValue?>), set);
}

/// <summary>A member whose converter is known.</summary>
internal sealed class ValueMember<TRecord, TValue>(
    Action<TRecord, TValue?> set, ReadingConverter<TValue> converter, Func<TValue?, bool>? canBe = null) : Member<TRecord>
    where TRecord : class
{
    private readonly bool _takesNull = converter.HandleNull;

    public override bool LooksAtNames => canBe is not null;

    public override bool TryRead(ref Utf8JsonReader reader, TRecord record, ref Reading reading)
    {
        if (reader.TokenType == JsonTokenType.Null && !_takesNull)
        {
            if (default(TValue) is not null)
                return false;
            set(record, default);
            return canBe?.Invoke(default) != false;
        }
        TValue? value = converter.ReadIn(ref reader, ref reading);
        if (canBe?.Invoke(value) == false)
            return false;
        set(record, value);
        return true;
    }
}

/// <summary>A member that is worked out of others, whatever an answer says of it.</summary>
internal sealed class IgnoredMember<TRecord> : Member<TRecord>
    where TRecord : class
{
    public override bool TryRead(ref Utf8JsonReader reader, TRecord record, ref Reading reading)
    {
        reader.Skip();
        return true;
    }
}

/// <summary>A member that the serializer reads.</summary>
internal sealed class OtherMember<TRecord>(MethodInfo set, JsonTypeInfo type) : Member<TRecord>
    where TRecord : class
{
    public override bool TryRead(ref Utf8JsonReader reader, TRecord record, ref Reading reading)
    {
        set.Invoke(record, [JsonSerializer.Deserialize(ref reader, type)]);
        return true;
    }
}

/// <summary>A member that holds rows, or one.</summary>
internal sealed class RowsMember<TRecord, TRow, TValue>(Action<TRecord, TValue?> set, RowConverter<TRow> rows) : Member<TRecord>
    where TRecord : class
    where TRow : class, new()
    where TValue : class
{
    public override bool TryRead(ref Utf8JsonReader reader, TRecord record, ref Reading reading)
    {
        object? read = typeof(TValue) == typeof(RowList<TRow>)
            ? rows.ReadList(ref reader, ref reading) : rows.ReadRow(ref reader, ref reading);
        set(record, (TValue?)read);
        return true;
    }
}
