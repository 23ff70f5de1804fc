using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>A converter that can read straight into a member of a record, so that no value is boxed on the way.</summary>
internal abstract class ReadingConverter<T> : JsonConverter<T>, IMemberMaker
{
    /// <summary>The same as reading, with what the answer has in common.</summary>
    public virtual T? ReadIn(ref Utf8JsonReader reader, ref Reading reading) => Read(ref reader, typeof(T), reading.Options);

    public virtual Member<TRecord>? Make<TRecord>(JsonPropertyInfo member, MethodInfo set, bool isId)
        where TRecord : class => new ValueMember<TRecord, T>(Member.SetterOf<TRecord, T>(set), this);
}

/// <summary>Knows the type of the values that it reads, where nobody else does.</summary>
internal interface IMemberMaker
{
    /// <param name="member">What the serializer knows of it.</param>
    /// <param name="set">Sets it.</param>
    /// <param name="isId">Whether no record is without it.</param>
    /// <returns>The member of a record that is read by this; null where it cannot be.</returns>
    Member<TRecord>? Make<TRecord>(JsonPropertyInfo member, MethodInfo set, bool isId)
        where TRecord : class;
}
