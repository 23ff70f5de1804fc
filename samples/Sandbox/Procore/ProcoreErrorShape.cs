namespace Sandbox;

/// <summary>The shapes in which Procore's API is known to word an error that names no field.</summary>
public enum ProcoreErrorShape
{
    /// <summary><c>{"errors":"text"}</c></summary>
    ErrorsText,

    /// <summary><c>{"errors":["text"]}</c></summary>
    ErrorsList,

    /// <summary><c>{"message":"text"}</c></summary>
    Message,

    /// <summary><c>{"error":"text"}</c></summary>
    ErrorText,

    /// <summary><c>{"error":{"code","message","details":[]}}</c></summary>
    ErrorObject,

    /// <summary><c>{"code":404,"message","fields","reason","error"}</c></summary>
    CodeAndReason,

    /// <summary><c>{"error":{"reason":"text"}}</c></summary>
    ErrorReason,

    /// <summary><c>{"error":[{"message":"text"}]}</c></summary>
    ErrorObjects,

    /// <summary><c>{"title":"Not Found","detail":"text"}</c></summary>
    TitleAndDetail,

    /// <summary><c>{"error":{"code","message","details":{"message":"text"}}}</c></summary>
    DetailsObject,
}
