namespace Sandbox;

/// <summary>The JSON type that Procore documents for a writable field.</summary>
internal enum FieldKind
{
    Text,
    Integer,

    /// <summary>A number as text; a JSON number is taken too.</summary>
    Decimal,

    /// <summary>A JSON number.</summary>
    Number,

    Flag,
    Date,
    Choice,
    IntegerList,
    TextList,
    Object,
}
